#!/usr/bin/env bash
# Shows that the build's own rules can fail: puts one wrong file at a time into a copy of the sources and expects the
# build to refuse it, naming the rule. (Rules of architecture show it themselves: ArchitectureTest.) JDK25 is the JDK the
# formatter needs, as for spotless:apply.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${JDK25:?set JDK25 to the folder of a JDK 25 or newer}"

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
# The rules are those of the pom, so the one package that needs no other is enough.
git ls-files -z pom.xml src/main/colophon src/main/java/app/byline/post | xargs -0 cp --parents -t "$copy"

# refused EXPECTED… -- GOAL…: the build of Wrong.java, read from standard input, must fail and say each EXPECTED.
refused() {
  local expected=() wrong=$copy/src/main/java/app/byline/post/Wrong.java
  while [ "$1" != -- ]; do expected+=("$1"); shift; done
  shift
  cat >"$wrong"
  if (cd "$copy" && "$@") >"$copy/said" 2>&1; then
    echo "violations: the build took a file that ${expected[*]} should refuse" >&2
    exit 1
  fi
  for one in "${expected[@]}"; do
    grep -qF -- "$one" "$copy/said" || { cat "$copy/said" >&2; echo "violations: nothing said $one" >&2; exit 1; }
    echo "violations: $one refuses what it should"
  done
  rm "$wrong"
}

refused '[NullAway]' '[SelfComparison]' -- mvn -q -B compile <<'JAVA'
package app.byline.post;

final class Wrong {
    String title() {
        return null;
    }

    int order(String title) {
        return title.compareTo(title);
    }
}
JAVA

refused '-Werror' -- mvn -q -B compile <<'JAVA'
package app.byline.post;

final class Wrong {
    java.util.List titles;
}
JAVA

refused 'format violations' -- env JAVA_HOME="$JDK25" mvn -q -B spotless:check <<'JAVA'
package app.byline.post;

final class Wrong { int   count; }
JAVA
