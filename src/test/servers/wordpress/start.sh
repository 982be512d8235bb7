#!/usr/bin/env bash
# Starts a real WordPress (Debian's packages) on 127.0.0.1 and prints its address, users and application passwords as
# shell variables. Everything lives in one folder and is stopped by stop.sh with the process ids kept there.
#
#   start.sh FOLDER PORT          Debian's own, 6.1
#   start.sh FOLDER PORT newer    the newest there is on npm, 6.7, which knows more blocks, with the block for formulas of 6.9
set -euo pipefail

folder=$1
port=$2
which=${3:-debian}
url=http://127.0.0.1:$port
here=$(cd "$(dirname "$0")" && pwd)
socket=$folder/database/socket
web=$folder/www

alive() { [ -f "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

await() { # await SECONDS COMMAND…
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || { echo "did not come up: $*" >&2; tail -n 20 "$folder"/*.log >&2; exit 1; }
    sleep 0.2
  done
}

install_packages() {
  local wanted=(wordpress mariadb-server php8.2-cli php8.2-mysql php8.2-curl php8.2-xml php8.2-mbstring php8.2-gd
    php8.2-intl wordpress-theme-twentytwentythree curl)
  # Its editor is looked at in a browser.
  [ "$which" = newer ] && wanted+=(unzip chromium chromium-driver)
  dpkg -s "${wanted[@]}" >/dev/null 2>&1 && return
  apt-get update -qq
  # Starting the packages' own services is not wanted: they would listen on the machine's addresses.
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d
  DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends "${wanted[@]}" >/dev/null
  rm -f /usr/sbin/policy-rc.d
}

start_database() {
  if [ ! -d "$folder/database/mysql" ]; then
    mkdir -p "$folder/database"
    chown mysql: "$folder/database"
    mariadb-install-db --no-defaults --user=mysql --datadir="$folder/database" \
      --auth-root-authentication-method=socket --skip-test-db >"$folder/database-install.log" 2>&1
  fi
  if ! alive "$folder/database.pid"; then
    setsid mariadbd --no-defaults --user=mysql --datadir="$folder/database" --socket="$socket" \
      --pid-file="$folder/database/own.pid" --skip-networking --innodb-buffer-pool-size=32M \
      --innodb-flush-log-at-trx-commit=0 --performance-schema=OFF >"$folder/database.log" 2>&1 </dev/null &
    echo $! >"$folder/database.pid"
  fi
  await 60 mariadb-admin --no-defaults -uroot -S "$socket" ping
  mariadb --no-defaults -uroot -S "$socket" -e "
    create database if not exists wordpress character set utf8mb4;
    create user if not exists wordpress@localhost identified by 'wordpress';
    grant all on wordpress.* to wordpress@localhost"
}

# The package the WordPress Playground is made of: WordPress as released, what a browser asks for in a folder beside it.
newer_wordpress() {
  local package=$folder/newer.tgz unpacked=$folder/newer
  curl -fsSL --retry 3 -o "$package" \
    https://registry.npmjs.org/@wp-playground/wordpress-builds/-/wordpress-builds-0.9.19.tgz
  mkdir -p "$unpacked"
  tar xzf "$package" -C "$unpacked" package/src/wordpress/wp-nightly.zip package/public/wp-nightly
  unzip -q "$unpacked/package/src/wordpress/wp-nightly.zip" -d "$web"
  cp -rn "$unpacked/package/public/wp-nightly/." "$web/"
  rm -rf "$package" "$unpacked"
}

newer_formulas() {
  local package=$folder/blocks.tgz
  curl -fsSL --retry 3 -o "$package" https://registry.npmjs.org/@wordpress/block-library/-/block-library-9.33.11.tgz
  mkdir -p "$web/wp-content/mu-plugins/math"
  tar xzf "$package" -C "$web/wp-content/mu-plugins/math" --strip-components=3 \
    package/build/math/block.json package/build/math/save.js
  cp "$here/math.php" "$web/wp-content/mu-plugins/"
  rm -f "$package"
}

copy_wordpress() {
  [ -f "$folder/copied" ] && return
  mkdir -p "$web"
  if [ "$which" = newer ]; then
    newer_wordpress
  else
    # Debian's tree has links into /etc that would lead to another configuration.
    cp -rL /usr/share/wordpress/. "$web/" 2>/dev/null || true
  fi
  touch "$folder/copied"
  mkdir -p "$web/wp-content/uploads" "$web/wp-content/mu-plugins" "$web/wp-content/plugins/classic-editor"
  cp "$here/classic-editor.php" "$web/wp-content/plugins/classic-editor/"
  cp "$here/fields.php" "$web/wp-content/mu-plugins/"
  [ "$which" = newer ] && newer_formulas
  sed -e "s|@socket@|$socket|" -e "s|@url@|$url|" "$here/wp-config.php" >"$web/wp-config.php"
}

start_web() {
  if ! alive "$folder/web.pid"; then
    cd "$web"
    PHP_CLI_SERVER_WORKERS=4 setsid php -d upload_max_filesize=16M -d post_max_size=32M \
      -S "127.0.0.1:$port" -t "$web" "$here/router.php" >"$folder/web.log" 2>&1 </dev/null &
    echo $! >"$folder/web.pid"
  fi
  await 60 curl -fsS -o /dev/null "$url/wp-json/"
}

# Several servers may be started at once; in parentheses, as what they leave running would keep the lock.
(flock -w 900 9; install_packages) 9>/tmp/byline-packages.lock
mkdir -p "$folder"
chmod 755 "$folder"
start_database
copy_wordpress
[ -s "$folder/users" ] || php "$here/install.php" "$web" "127.0.0.1:$port" >"$folder/users"
start_web
echo "WORDPRESS_URL=$url"
cat "$folder/users"
