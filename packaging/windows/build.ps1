# NOT YET RUN: no Windows machine was at hand. Builds an .msi in target\package, unsigned. Needs Maven, the WiX toolset,
# and a JDK 25 or newer in JAVA_HOME. The cache that makes starts quick is made on Linux only so far.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

Set-Location (Join-Path $PSScriptRoot '..\..')
$jdk = $env:JAVA_HOME
$out = Join-Path (Get-Location) 'target\package'
$version = ([xml](Get-Content pom.xml)).project.version
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
mvn -q -B package dependency:copy-dependencies '-Dmaven.test.skip=true' '-DincludeScope=runtime' "-DoutputDirectory=$out\app"
Copy-Item "target\byline-$version.jar" "$out\app"
New-Item -ItemType Directory "$out\javafx" | Out-Null
Move-Item "$out\app\javafx-*-win.jar" "$out\javafx"
Move-Item "$out\app\jdk-jsobject-*-win.jar" "$out\javafx"
Remove-Item "$out\app\javafx-*.jar", "$out\app\jdk-jsobject-*.jar"
# What is bundled, and under which licences.
& "$jdk\bin\java" -cp "$out\app\*" app.byline.colophon.WriteColophon "$out\THIRD-PARTY.txt"
"extension=md`nmime-type=text/markdown`ndescription=Markdown" | Set-Content "$out\markdown.properties"
& "$jdk\bin\jpackage" --type msi --name Byline --app-version $version --vendor Byline `
  --win-menu --win-shortcut-prompt --win-per-user-install --win-upgrade-uuid 6f0c6b1e-4d0e-4b8e-9a52-0a3a5d1b7c11 `
  --file-associations "$out\markdown.properties" `
  --module-path "$out\javafx" --add-modules javafx.controls,javafx.web,java.sql,java.management,java.net.http,java.naming,java.security.jgss,jdk.localedata,jdk.unsupported `
  --app-content "$out\THIRD-PARTY.txt" --input "$out\app" --main-jar "byline-$version.jar" --main-class app.byline.Byline `
  --java-options '-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx1g' `
  --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web,javafx.media' --dest $out
