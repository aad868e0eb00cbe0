#!/bin/sh
# Print the name of the file in tools/words that says things in the language of the machine, the English one where there
# is none.
set -eu

words=$(dirname "$0")/words
lang=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
lang=${lang%%[!a-z]*}
case $lang in nn | no) lang=nb ;; esac # as Casebook itself reads them
file=$words/$lang
[ -f "$file" ] || file=$words/en
echo "$file"
