"""`svccat completion SHELL`: the script that lets a shell complete commands, options and codes."""

import click

from svccat.cli.options import language
from svccat.cli.output import show
from svccat.cli.parts import Choice, Command
from svccat.cli.session import COMPLETION, Session
from svccat.model.text import Text

_SHELLS = ("bash", "zsh", "fish")
_SHORT = Text("输出命令行补全脚本", "print the script for shell completion")
_HELP = Text(
    """输出命令行补全脚本。装好后重开终端，按 Tab 补全命令、选项、文件名和规则代码。

    bash：echo 'eval "$(svccat completion bash)"' >> ~/.bashrc

    zsh：echo 'eval "$(svccat completion zsh)"' >> ~/.zshrc

    fish：svccat completion fish > ~/.config/fish/completions/svccat.fish""",
    """Print the script for shell completion. Install it, open a new terminal, and Tab completes
    commands, options, file names and the codes of rules.

    bash: echo 'eval "$(svccat completion bash)"' >> ~/.bashrc

    zsh: echo 'eval "$(svccat completion zsh)"' >> ~/.zshrc

    fish: svccat completion fish > ~/.config/fish/completions/svccat.fish""",
)


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def completion(shell: str) -> int:
        from click.shell_completion import ShellComplete, get_completion_class

        context = click.get_current_context().find_root()
        kind = get_completion_class(shell)
        if kind is None:
            raise LookupError(f"click completes nothing in {shell}")
        script = kind(context.command, {}, str(context.info_name), COMPLETION)
        # Not `script.source()`: where it is installed need not be where it is printed.
        show(ShellComplete.source(script) + "\n")
        return 0

    params: list[click.Parameter] = [
        click.Argument(["shell"], type=Choice(session, _SHELLS)),
        language(session),
    ]
    return Command(
        session,
        "completion",
        callback=completion,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )
