"""Comments and colours in an .xlsx: only the parts that must change do, and there only what is added."""
