#!/bin/sh
# Print what a Makefile says of its variables and targets behind "##", in the language of the machine where
# tools/words has it: under help-NAME, of a heading under its first word. English stands in the Makefile alone.
#
#   tools/help.sh MAKEFILE
set -eu

awk '
  function told(name)            { return ("help-" name) in said ? said["help-" name] : about }
  NR == FNR                      { match($0, /: /); said[substr($0, 1, RSTART - 1)] = substr($0, RSTART + 2); next }
  /^##@ /                        { about = substr($0, 5); match(about, /[A-Za-z]+/)
                                   printf "\n%s\n", told(substr(about, 1, RLENGTH)); next }
  /^## /                         { about = substr($0, 4); next }
  /^[A-Z_]+ [?]=/ && about       { printf "  %-22s %s\n", $1 "=" $3, told($1) }
  /^[a-z][a-z0-9_-]*:/ && about  { sub(/:.*/, ""); printf "  make %-17s %s\n", $0, told($0) }
                                 { about = "" }
' "$("$(dirname "$0")/tongue.sh")" "$1"
