package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/render/chart"

	"github.com/urfave/cli/v2"
)

var shells = []string{"bash", "zsh", "fish"}

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "write a script by which a shell completes commands, flags and values",
		UsageText: "dateline completion SHELL",
		Description: `SHELL is ` + orList(shells) + `. Bash and zsh read the script where the file that they read at their start says so:

source <(dateline completion bash)

Fish wants it in ~/.config/fish/completions/dateline.fish.`,
		Action: func(c *cli.Context) error {
			shell := c.Args().First()
			if c.NArg() != 1 || !slices.Contains(shells, shell) {
				return usageError{msg: "completion is for one shell", hint: "name " + orList(shells)}
			}
			_, err := io.WriteString(p.stdout, completionFor(shell, c.App.Commands))
			return err
		},
	}
}

func completionFor(shell string, commands []*cli.Command) string {
	switch shell {
	case "fish":
		return fishCompletion(commands)
	case "zsh":
		return "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + bashCompletion(commands)
	}
	return bashCompletion(commands)
}

// valuesOf lists the values that a flag of a command may have, none where they are anything or a file's name.
func valuesOf(command, flag string) []string {
	if flag == "format" {
		return formatsOf(command)
	}
	return map[string][]string{
		"input": inputFormats, "order": orders, "genre": genres, "texts": textsNames(),
		"theme": {string(chart.ThemeLight), string(chart.ThemeDark), string(chart.ThemeAuto)}, "lanes": laneNames, "spacing": spacings,
	}[flag]
}

// argumentsOf lists what may stand behind a command that takes no files.
func argumentsOf(command string, commands []*cli.Command) []string {
	switch command {
	case "completion":
		return shells
	case "help":
		return commandNames(commands)
	}
	return nil
}

func commandNames(commands []*cli.Command) []string {
	var names []string
	for _, command := range commands {
		names = append(names, command.Name)
	}
	return names
}

// ownFlags are the flags of a command but for --help, which the library adds to the one that runs.
func ownFlags(command *cli.Command) []cli.Flag {
	return slices.DeleteFunc(slices.Clone(command.Flags), func(flag cli.Flag) bool { return flag.Names()[0] == "help" })
}

// bashCompletion completes commands, then flags and their values; for the rest, bash completes files.
func bashCompletion(commands []*cli.Command) string {
	var values, words strings.Builder
	for _, command := range commands {
		offered := []string{"--help"}
		for _, flag := range ownFlags(command) {
			offered = append(offered, dashed(flag)...)
			if list := valuesOf(command.Name, flag.Names()[0]); len(list) > 0 {
				for _, name := range dashed(flag) {
					fmt.Fprintf(&values, "    '%s %s') words='%s' ;;\n", command.Name, name, strings.Join(list, " "))
				}
			}
		}
		if arguments := argumentsOf(command.Name, commands); len(arguments) > 0 {
			fmt.Fprintf(&values, "    '%s %[1]s') words='%s' ;;\n", command.Name, strings.Join(arguments, " "))
		}
		fmt.Fprintf(&words, "    %s) words='%s' ;;\n", command.Name, strings.Join(offered, " "))
	}
	names := commandNames(commands)
	return `_dateline() {
  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command='' words='' word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ` + strings.Join(names, "|") + `) command="$word"; break ;; esac
  done
  case "$command $before" in
` + values.String() + `  esac
  if [[ -z "$words" && ( -z "$command" || "$current" == -* ) ]]; then
    case "$command" in
    '') words='` + strings.Join(names, " ") + ` --help --version' ;;
` + words.String() + `    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _dateline dateline
`
}

func fishCompletion(commands []*cli.Command) string {
	var b strings.Builder
	for _, command := range commands {
		fmt.Fprintf(&b, "complete -c dateline -n __fish_use_subcommand -f -a %s -d %s\n", command.Name, fishText(command.Usage))
	}
	for _, command := range commands {
		begin := "complete -c dateline -n '__fish_seen_subcommand_from " + command.Name + "'"
		if arguments := argumentsOf(command.Name, commands); len(arguments) > 0 {
			fmt.Fprintf(&b, "%s -f -a %s\n", begin, fishText(strings.Join(arguments, " ")))
		}
		for _, flag := range ownFlags(command) {
			b.WriteString(begin)
			for _, name := range dashed(flag) {
				fmt.Fprintf(&b, " %s %s", map[bool]string{true: "-l", false: "-s"}[strings.HasPrefix(name, "--")], strings.TrimLeft(name, "-"))
			}
			if list := valuesOf(command.Name, flag.Names()[0]); len(list) > 0 {
				fmt.Fprintf(&b, " -x -a %s", fishText(strings.Join(list, " ")))
			} else if _, isBool := flag.(*cli.BoolFlag); !isBool {
				b.WriteString(" -r")
			}
			fmt.Fprintf(&b, " -d %s\n", fishText(flagEntry(flag).text))
		}
	}
	return b.String()
}

func fishText(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(text) + "'"
}
