"""The nouns that every stage shares: no input or output, no rules, nothing of svccat imported."""
