"""The settings of a run: the file's, with the options over them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from svccat.cli.options import overrides
from svccat.cli.session import Session
from svccat.model.text import Text
from svccat.settings import Settings
from svccat.settings.file import load, override


def chosen(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> Settings:
    """The settings; from here on the session speaks their language.

    Raises:
        SettingsError: the file or an option says something that is not understood.
    """
    config: Path | None = options["config"]
    if config is not None and options["no_config"]:
        text = Text(
            "--config 与 --no-config 不能同用", "--config and --no-config exclude each other"
        )
        raise click.UsageError(session.say(text))
    if options.get("suppressions") is not None and options["no_suppressions"]:
        text = Text(
            "--suppressions 与 --no-suppressions 不能同用",
            "--suppressions and --no-suppressions exclude each other",
        )
        raise click.UsageError(session.say(text))
    values, origins = overrides(options)
    if session.chosen:
        values["lang"], origins["lang"] = str(session.lang), "--lang"
    found = load(paths, config, search=not options["no_config"])
    settings = override(found, values, origins)
    if options.get("no_suppressions"):
        settings = replace(settings, suppressions=None)
    if options.get("no_cache"):
        settings = replace(settings, cache=False)
    session.lang = settings.lang
    return settings
