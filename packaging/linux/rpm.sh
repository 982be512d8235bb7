#!/usr/bin/env bash
# NOT YET RUN: no machine with rpmbuild was at hand. Builds an .rpm for Fedora and its like from the image that build.sh
# made. Needs rpm-build.
set -euo pipefail

cd "$(dirname "$0")/../.."
here=$PWD/packaging/linux
out=$PWD/target/package
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
[ -x "$out/byline/bin/byline" ] || { echo 'rpm.sh: run packaging/linux/build.sh first' >&2; exit 1; }

cat >"$out/byline.spec" <<SPEC
Name: byline
Version: $version
Release: 1
Summary: Desktop blog editor: Markdown, live preview, one-click publishing
License: Apache-2.0
Requires: gtk3, alsa-lib, libXtst, xdg-utils
AutoReqProv: no
%global __strip /bin/true
%global __brp_mangle_shebangs %{nil}
%description
Byline keeps every word on your own disk and publishes it, exactly once, with one click.
%install
mkdir -p %{buildroot}/opt %{buildroot}/usr/bin
cp -a $out/byline %{buildroot}/opt/byline
ln -s /opt/byline/bin/byline %{buildroot}/usr/bin/byline
install -D -m 644 $here/byline.desktop %{buildroot}/usr/share/applications/byline.desktop
install -D -m 644 $here/../../assets/icon.svg %{buildroot}/usr/share/icons/hicolor/scalable/apps/byline.svg
install -D -m 644 $here/byline.1 %{buildroot}/usr/share/man/man1/byline.1
install -D -m 644 $here/../../LICENSE %{buildroot}/usr/share/licenses/byline/LICENSE
mv %{buildroot}/opt/byline/THIRD-PARTY %{buildroot}/usr/share/licenses/byline/THIRD-PARTY
%files
/opt/byline
/usr/bin/byline
/usr/share/applications/byline.desktop
/usr/share/icons/hicolor/scalable/apps/byline.svg
/usr/share/man/man1/byline.1*
%license /usr/share/licenses/byline/LICENSE
%license /usr/share/licenses/byline/THIRD-PARTY
SPEC
rpmbuild -bb --define "_topdir $out/rpm" --define "_rpmdir $out" "$out/byline.spec"
