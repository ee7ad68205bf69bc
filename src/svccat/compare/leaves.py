"""What a leaf power is (contract, "Words"): a 子项, or a 主项 that has none."""

import polars as pl

_HOLDER = ["jurisdiction", "key_sector", "key_authority"]


def with_leaf(powers: pl.DataFrame) -> pl.DataFrame:
    """Powers in their order with `is_sub` and `leaf`.

    A 子项 names a `parent`. A 主项 has the 子项 that name its code within the same list and authority of the
    same jurisdiction; the rows given should be those of the list, all but 取消.
    """
    parents = (
        powers.select(*_HOLDER, pl.col("key_parent").alias("key_code"))
        .drop_nulls("key_code")
        .unique()
        .with_columns(has_sub=True)
    )
    return (
        powers.join(parents, on=[*_HOLDER, "key_code"], how="left", maintain_order="left")
        .with_columns(is_sub=pl.col("key_parent").is_not_null())
        .with_columns(leaf=pl.col("is_sub") | pl.col("has_sub").is_null())
        .drop("has_sub")
    )
