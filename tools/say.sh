#!/bin/sh
# Say a sentence in the language of the machine, in English where there is none: before Casebook can say anything.
#
#   tools/say.sh NAME [WORD...]    a line of tools/words/en, and what stands in its gaps (%s)
set -eu

words=$(dirname "$0")/words
lang=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
lang=${lang%%[!a-z]*}
case $lang in nn | no) lang=nb ;; esac # as Casebook itself reads them
file=$words/$lang
[ -f "$file" ] || file=$words/en
sentence=$(sed -n "s/^$1: //p" "$file")
shift
# shellcheck disable=SC2059  # it is a format
printf "$sentence\n" "$@" >&2
