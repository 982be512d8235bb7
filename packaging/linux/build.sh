#!/usr/bin/env bash
# Builds Byline's application image and its .deb in target/package: a Java runtime of just the modules that are needed,
# the program's jars, and two AOT caches made by letting the packaged program run. Needs Maven, a JDK 25 or newer (looked
# for in JAVA_HOME and under /usr/lib/jvm), fakeroot, binutils, zip, unzip, xdotool, and Xvfb where there is no DISPLAY.
# See docs/decisions for the why.
set -euo pipefail

cd "$(dirname "$0")/../.."
here=packaging/linux
out=$PWD/target/package
image=$out/byline
home=$out/rehearsal

fail() {
  echo "build.sh: $*" >&2
  exit 1
}

step() { printf '%s\n' "-- $*"; }

jdk25() {
  local jdk
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$jdk/bin/jpackage" ] && [ -x "$jdk/bin/jlink" ] \
      && "$jdk/bin/java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' && echo "$jdk" && return
  done
  fail "no JDK 25 or newer with jlink and jpackage in JAVA_HOME or under /usr/lib/jvm; install one, such as Temurin 25"
}

for tool in mvn fakeroot dpkg-deb objcopy zip unzip xdotool; do
  command -v $tool >/dev/null || fail "$tool is missing; apt-get install maven fakeroot binutils zip unzip xdotool"
done
[ -n "${DISPLAY:-}" ] || command -v Xvfb >/dev/null || fail "no DISPLAY, and no Xvfb to make one; apt-get install xvfb"
jdk=$(jdk25)
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
case $(uname -m) in
  x86_64) natives=x86_64 ;;
  aarch64) natives=aarch64 ;;
  *) fail "JavaFX and SQLite bring no code for $(uname -m)" ;;
esac

step "the program, version $version"
# byline-grammar, which grammar.sh makes, stays.
mkdir -p "$out"
find "$out" -mindepth 1 -maxdepth 1 ! -name 'byline-grammar_*.deb' -exec rm -rf {} +
mvn -q -B package dependency:copy-dependencies -Dmaven.test.skip=true -DincludeScope=runtime \
  -DoutputDirectory="$out/jars"
mkdir -p "$out/app" "$out/javafx" "$out/natives"
cp "target/byline-$version.jar" "$out/jars"/*.jar "$out/app"
for jar in "$out/app"/javafx-*.jar "$out/app"/jdk-jsobject-*.jar; do
  case $jar in *-linux*.jar) mv "$jar" "$out/javafx" ;; *) rm "$jar" ;; esac
done

step 'native code: out of the jars, so that no start has to unpack it'
for jar in "$out/javafx"/*.jar; do
  if unzip -q -o "$jar" '*.so' -d "$out/natives" 2>/dev/null; then zip -q -d "$jar" '*.so'; fi
done
rm -f "$out/natives"/libavplugin*.so # plays video of other programs' codecs; a preview shows none
sqlite=$(ls "$out/app"/sqlite-jdbc-*.jar)
unzip -q -o -j "$sqlite" "org/sqlite/native/Linux/$natives/libsqlitejdbc.so" -d "$out/app"
zip -q -d "$sqlite" 'org/sqlite/native/*'

step 'the runtime'
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss
modules=$modules,java.security.sasl,java.sql,java.xml,jdk.localedata,jdk.security.auth,jdk.unsupported,javafx.controls,javafx.web
"$jdk/bin/jlink" --module-path "$out/javafx" --add-modules $modules --strip-debug --no-header-files --no-man-pages \
  --output "$out/runtime"
rm "$out/runtime/bin/keytool"
cp "$out/natives"/*.so "$out/runtime/lib"

step 'the image'
"$jdk/bin/jpackage" --type app-image --name byline --app-version "$version" --vendor Byline \
  --description 'Desktop blog editor: Markdown, live preview, one-click publishing' \
  --input "$out/app" --main-jar "byline-$version.jar" --main-class app.byline.Byline \
  --runtime-image "$out/runtime" --icon src/main/resources/app/byline/ui/icon-256.png --dest "$out"
# jpackage's own starter asks rpm and dpkg, at each start, whom it belongs to, and knows one set of options.
jars=$(cd "$image/lib/app" && ls -- *.jar | sed 's:.*:$app/&:' | paste -sd :)
options() { grep -v '^#' "$here/$1.options" | paste -sd ' '; }
sed "s#@JARS@#$jars#; s#@JVM@#$(options jvm)#; s#@WINDOW@#$(options window)#" $here/byline >"$image/bin/byline"
chmod 755 "$image/bin/byline"
rm "$image/lib/libapplauncher.so" "$image/lib/app/byline.cfg"

step 'whose it all is'
"$image/lib/runtime/bin/java" -cp "$image/lib/app/*" app.byline.colophon.WriteColophon "$image/THIRD-PARTY"
sed -n 's/^---- [^ :]*:\([^ ]*\) \([^ ]*\) -*$/\1-\2.jar/p' "$image/THIRD-PARTY" >"$out/told"
for jar in "$image/lib/app"/*.jar; do
  [ "$(basename "$jar")" = "byline-$version.jar" ] || grep -qxF "$(basename "$jar")" "$out/told" \
    || fail "THIRD-PARTY does not tell of $(basename "$jar")"
done
rm "$out/told"

# ---- rehearsal: the program runs once for each cache, with its options; the JVM notes what it loads and links

screen=
stop_screen() {
  if [ -n "$screen" ]; then kill "$screen" 2>/dev/null || true; fi
}
trap stop_screen EXIT
if [ -z "${DISPLAY:-}" ]; then
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$out/display" >/dev/null 2>&1 &
  screen=$!
  for _ in $(seq 100); do
    [ -s "$out/display" ] && break
    sleep 0.1
  done
  DISPLAY=:$(cat "$out/display")
  export DISPLAY
fi

step 'rehearsal of the command line'
mkdir -p "$home/cli" "$home/window"
printf -- '---\ntitle: Rehearsal\ntags: [one, two]\n---\n\nA *word*, a [link](https://example.org/).\n\n> Said.\n' \
  >"$home/post.md"
BYLINE_HOME=$home/cli BYLINE_AOT=-XX:AOTCacheOutput=$image/lib/app/command.aot \
  "$image/bin/byline" publish "$home/post.md" --json >"$home/cli.log" 2>&1 || {
  cat "$home/cli.log" >&2
  fail 'the packaged program does not publish'
}

step 'rehearsal of the window'
BYLINE_HOME=$home/window BYLINE_AOT=-XX:AOTCacheOutput=$image/lib/app/window.aot \
  "$image/bin/byline" >"$home/window.log" 2>&1 &
program=$!
window=
for _ in $(seq 300); do
  window=$(xdotool search --onlyvisible --name 'Welcome' 2>/dev/null | head -n 1) && [ -n "$window" ] && break
  kill -0 $program 2>/dev/null || break
  sleep 0.2
done
if [ -n "$window" ]; then
  # The preview is a process's slowest part; it is there before the first words are typed.
  sleep 5
  xdotool windowfocus "$window" type --delay 60 'It begins. ' || true
  sleep 3
  kill -TERM $program
fi
wait $program || true
rm -rf "$image/lib/app"/*.aot.config
for cache in command window; do
  [ -s "$image/lib/app/$cache.aot" ] || { tail -n 40 "$home"/*.log >&2; fail "no $cache.aot came of the rehearsal"; }
done

step 'the .deb'
# Packed for good further down, when it is whole.
DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" --type deb --name byline --app-version "$version" --vendor Byline --app-image "$image" \
  --install-dir /opt --description 'Desktop blog editor: Markdown, live preview, one-click publishing' \
  --linux-package-name byline --linux-app-category editors --linux-deb-maintainer 'byline@localhost' \
  --dest "$out"
deb=$(ls "$out"/byline_*.deb)
tree=$out/deb
dpkg-deb -R "$deb" "$tree"
# A cache fits jars of one date only, and jpackage's copies are younger.
rm -rf "$tree/opt/byline"
cp -a "$image" "$tree/opt/byline"
# jpackage lists every library of the machine it runs on by the name that machine's Debian gives it.
needs='libc6, libgtk-3-0 | libgtk-3-0t64, libgl1, libasound2 | libasound2t64, libfreetype6, libx11-6, libxext6, libxi6,'
needs="$needs libxrender1, libxtst6, zlib1g, xdg-utils"
sed -i "s/^Depends:.*/Depends: $needs/; /^Provides:/d" "$tree/DEBIAN/control"
# What belongs to the desktop is plain files, so that dpkg itself takes them away again.
install -D -m 644 $here/byline.desktop "$tree/usr/share/applications/byline.desktop"
install -D -m 644 assets/icon.svg "$tree/usr/share/icons/hicolor/scalable/apps/byline.svg"
for size in 32 64 128 256; do
  install -D -m 644 src/main/resources/app/byline/ui/icon-$size.png \
    "$tree/usr/share/icons/hicolor/${size}x$size/apps/byline.png"
done
install -D -m 644 LICENSE "$tree/usr/share/doc/byline/copyright"
mv "$tree/opt/byline/THIRD-PARTY" "$tree/usr/share/doc/byline/THIRD-PARTY"
mkdir -p "$tree/usr/share/man/man1" "$tree/usr/bin"
gzip -9 -n -c $here/byline.1 >"$tree/usr/share/man/man1/byline.1.gz"
ln -s /opt/byline/bin/byline "$tree/usr/bin/byline"
env -u SOURCE_DATE_EPOCH fakeroot dpkg-deb --root-owner-group -Zxz -z2 -b "$tree" "$deb" >/dev/null
rm -rf "$tree" "$out/jars" "$out/app" "$out/javafx" "$out/natives" "$out/runtime" "$out/display" "$home"
ls -lh "$deb"
