#!/usr/bin/env bash
# NOT YET RUN: no macOS machine was at hand. Builds Byline.dmg in target/package, unsigned. Needs Maven and a JDK 25 or
# newer in JAVA_HOME. The cache that makes starts quick is made on Linux only so far (packaging/linux/build.sh).
set -euo pipefail

cd "$(dirname "$0")/../.."
jdk=${JAVA_HOME:?JAVA_HOME must name a JDK 25 or newer}
out=$PWD/target/package
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
rm -rf "$out"
mvn -q -B package dependency:copy-dependencies -Dmaven.test.skip=true -DincludeScope=runtime \
  -DoutputDirectory="$out/app"
cp "target/byline-$version.jar" "$out/app"
mkdir -p "$out/javafx" "$out/icon.iconset"
for jar in "$out/app"/javafx-*.jar "$out/app"/jdk-jsobject-*.jar; do
  case $jar in *-mac*.jar) mv "$jar" "$out/javafx" ;; *) rm "$jar" ;; esac
done
# What is bundled, and under which licences.
"$jdk/bin/java" -cp "$out/app/*" app.byline.colophon.WriteColophon "$out/THIRD-PARTY"
for size in 32 128 256; do
  cp "src/main/resources/app/byline/ui/icon-$size.png" "$out/icon.iconset/icon_${size}x$size.png"
done
iconutil --convert icns --output "$out/byline.icns" "$out/icon.iconset"
cat >"$out/markdown.properties" <<'TYPE'
extension=md
mime-type=text/markdown
description=Markdown
TYPE
# macOS refuses the version 0.x of a bundle.
"$jdk/bin/jpackage" --type dmg --name Byline --app-version "1.${version#*.}" --vendor Byline \
  --mac-package-identifier app.byline --icon "$out/byline.icns" --file-associations "$out/markdown.properties" \
  --module-path "$out/javafx" --add-modules javafx.controls,javafx.web,java.sql,java.management,java.net.http,java.naming,java.security.jgss,jdk.localedata,jdk.unsupported \
  --app-content "$out/THIRD-PARTY" --input "$out/app" --main-jar "byline-$version.jar" --main-class app.byline.Byline \
  --java-options '-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx1g' \
  --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web,javafx.media' --dest "$out"
