"""Which of the contract's cases the reference has gone through, so that a test can ask for each of them."""

from collections import Counter
from collections.abc import Sequence

NAMES: tuple[str, ...] = (
    # §1, §3: what takes part
    "cancelled",
    "all_cancelled",
    "invalid",
    "suspended_takes_part",
    "duplicate_exact",
    "duplicate_differing",
    "one_code_two_authorities",
    "missing_code",
    "empty_unit",
    "several_files_of_a_unit",
    "item_level_authority",
    # §2: one element
    "same_raw",
    "same_after_norm",
    "citations_equal_written_otherwise",
    "citation_as_text",
    "citation_range",
    "unknown",
    "differs",
    "missing_one_side",
    "excepted",
    "exception_expired",
    "exception_without_document",
    "exception_without_expiry",
    "exception_without_as_of",
    "exception_for_another_element",
    "limit_unit_differs",
    # §3, §4: one item
    "key_link",
    "case_link",
    "name_link",
    "name_link_only_case_differs",
    "name_ambiguous",
    "item_same",
    "item_differs",
    "item_unlinked",
    "item_exempt",
    "local_without_basis",
    # §4: the reference and coverage
    "service_items_reference",
    "directory_reference",
    "directory_chosen_over_list",
    "list_chosen_over_directory",
    "no_reference",
    "reference_beyond_the_parent",
    "empty_reference",
    "nothing_compared",
    "held",
    "missing",
    "linked_but_not_expected",
    "applies_by_code",
    "applies_by_class",
    "applies_not",
    "level_not_exercised",
    # §5
    "group",
    "group_split_by_class",
    "lone_unit",
    "cluster_by_key",
    "cluster_by_name",
    "cluster_by_name_only_case_differs",
    "cluster_name_ambiguous",
    "cluster_same",
    "cluster_differs",
    "missing_some",
    "missing_all",
    "single",
    "pair_same",
    "pair_differs",
    "pair_without_common_cluster",
    # §7
    "leaf_main_without_sub",
    "leaf_main_whose_subs_are_cancelled",
    "shared_not_city_and_county",
    "clear",
    "level_without_rule",
    "rule_for_unlisted_level",
    "whole_collides",
    "value_in_common",
    "intervals_overlap",
    "intervals_touch",
    "unit_mismatch",
    "gap",
    "lower_division_equal",
    "lower_division_differs",
    "main_clear",
    "main_partly_clear",
)

# What only whole governments and own profiles have: `tests.reference.governments`.
GOVERNMENTS: tuple[str, ...] = (
    "profile_sitong",
    "profile_liuyaosu",
    "profile_shendu",
    "profile_own",
    "name_differs_as_text_only",
    "steps_agree_as_set_only",
    "promised_limit_differs",
    "visits_differ",
    "layer_city_country",
    "layer_city_province",
    "layer_county_city",
    "layer_county_country",
    "layer_county_province",
    "layer_township_city",
    "layer_township_county",
    "three_layers",
    "several_sectors_in_one_list",
    "peers_by_level",
    "peers_by_class",
)

SEEN: Counter[str] = Counter()


def mark(name: str) -> None:
    """Counts one passage through the branch `name`, which must be one of `NAMES` or `GOVERNMENTS`."""
    if name not in NAMES and name not in GOVERNMENTS:
        raise KeyError(name)
    SEEN[name] += 1


def table(names: Sequence[str] = NAMES) -> str:
    """One line per branch with the number of its passages, in the order of `names`."""
    width = max(len(name) for name in names)
    return "\n".join(f"{name:<{width}}  {SEEN[name]:>8}" for name in names)
