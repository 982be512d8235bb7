#!/usr/bin/env bash
# Takes the spelling dictionaries anew from the npm packages named below into src/main/resources/app/byline/spelling,
# each with its licence. Needs npm, which checks what arrives against its registry's digests.
# See docs/decisions/0056-spelling-by-hunspell-dictionaries.md.
set -euo pipefail

cd "$(dirname "$0")/.."
there=$PWD/src/main/resources/app/byline/spelling
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# take TAG PACKAGE VERSION
take() {
  (cd "$work" && npm pack --silent "$2@$3" >/dev/null && tar xzf "$2-$3.tgz")
  gzip -9nc "$work/package/index.aff" >"$there/$1.aff.gz"
  gzip -9nc "$work/package/index.dic" >"$there/$1.dic.gz"
  { echo "$2 $3 $(sed -n 's/^ *"license": "\(.*\)",*$/\1/p' "$work/package/package.json")"; echo; cat "$work/package/license"; } >"$there/$1.licence.txt"
  rm -r "$work/package"
}

take en-US dictionary-en 4.0.0
take en-GB dictionary-en-gb 3.0.0
take es dictionary-es 4.0.0
take fr dictionary-fr 3.0.0
take de dictionary-de 3.0.0
take pt-BR dictionary-pt 4.0.0
take pt-PT dictionary-pt-pt 2.0.0
