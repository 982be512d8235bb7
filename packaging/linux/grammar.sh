#!/usr/bin/env bash
# Builds byline-grammar, LanguageTool as Byline runs it, as a .deb in target/package. Needs Maven and a JDK 25 or newer.
# See docs/decisions/0067-grammar-in-a-package-of-its-own.md.
set -euo pipefail

cd "$(dirname "$0")/../.."
out=$PWD/target/package
tree=$out/grammar
jars=$tree/usr/share/byline-grammar
papers=$tree/usr/share/doc/byline-grammar

fail() {
  echo "grammar.sh: $*" >&2
  exit 1
}

jdk25() {
  local jdk
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$jdk/bin/javac" ] && "$jdk/bin/java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' && echo "$jdk" && return
  done
  fail "no JDK 25 or newer in JAVA_HOME or under /usr/lib/jvm; install one, such as Temurin 25"
}

for tool in mvn dpkg-deb unzip; do
  command -v $tool >/dev/null || fail "$tool is missing; apt-get install maven dpkg unzip"
done
JAVA_HOME=$(jdk25)
export JAVA_HOME
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' grammar/pom.xml)

rm -rf "$tree"
mkdir -p "$jars" "$papers" "$tree/DEBIAN"
mvn -q -B -f grammar package -Dfolder="$jars"

# Whose each jar is, and under which licence, with its words.
"$JAVA_HOME/bin/java" -cp "$PWD/grammar/target/colophon:$jars/*" src/main/java/app/byline/colophon/WriteColophon.java \
  --jars "$tree/THIRD-PARTY"
cat grammar/copyright "$tree/THIRD-PARTY" >"$papers/copyright"
rm "$tree/THIRD-PARTY"

cat >"$tree/DEBIAN/control" <<EOF
Package: byline-grammar
Version: $version
Architecture: all
Maintainer: byline@localhost
Section: editors
Priority: optional
Enhances: byline
Installed-Size: $(du -sk "$tree/usr" | cut -f 1)
Description: Grammar and style for Byline
 LanguageTool's rules for English, German, Spanish, French and Portuguese, which
 Byline runs in a process of its own. No text leaves the computer.
EOF
deb=$out/byline-grammar_${version}_all.deb
dpkg-deb --root-owner-group -Znone -b "$tree" "$deb" >/dev/null
rm -rf "$tree"
ls -lh "$deb"
