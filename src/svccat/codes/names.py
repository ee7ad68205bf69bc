"""The code systems that a person may choose, by name; kept apart so that to name them is cheap."""

AUTO = "auto"  # the national codes, and those of the province that a list lies in
NAMES = (
    AUTO,
    "national",
    "beijing",
    "gansu",
    "guangdong",
    "guizhou",
    "hubei",
    "jiangsu",
    "sichuan",
    "zhejiang",
)
