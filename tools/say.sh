#!/bin/sh
# Say a sentence in the language of the machine, in English where there is none: before Casebook can say anything.
#
#   tools/say.sh NAME [WORD...]    a line of tools/words/en, and what stands in its gaps (%s)
set -eu

sentence=$(sed -n "s/^$1: //p" "$("$(dirname "$0")/tongue.sh")")
shift
# shellcheck disable=SC2059  # it is a format
printf "$sentence\n" "$@" >&2
