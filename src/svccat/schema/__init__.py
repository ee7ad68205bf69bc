"""The schema stage: items and headers against the published schemas (contract section 1).

`store` finds the schema files, `validate` is the door: which items pass, and what is wrong with
those that do not. Nothing here touches the network.
"""
