#!/usr/bin/env bash
# Lets a WordPress that start.sh has started stand at another address too, in another manner, and prints what it calls
# its address. stop.sh stops it with the rest.
#
#   door.sh FOLDER PORT shut      its REST interface is shut, XML-RPC is open
#   door.sh FOLDER PORT plain     no pretty permalinks: ?rest_route=
#   door.sh FOLDER PORT folder    all of it is in /notes/
#   door.sh FOLDER PORT network   another one, a network of blogs in folders with one in /harbour/
set -euo pipefail

folder=$1
port=$2
door=$3
here=$(cd "$(dirname "$0")" && pwd)
web=$folder/www
root=$web
url=http://127.0.0.1:$port

if [ "$door" = folder ]; then
  root=$folder/above
  mkdir -p "$root"
  [ -e "$root/notes" ] || ln -s "$web" "$root/notes"
  url=$url/notes
fi
mkdir -p "$web/wp-content/mu-plugins"
cp "$here/doors.php" "$web/wp-content/mu-plugins/doors.php.new"
mv "$web/wp-content/mu-plugins/doors.php.new" "$web/wp-content/mu-plugins/doors.php"
export BYLINE_DOOR=$door BYLINE_URL=$url
said=
if [ "$door" = network ]; then
  php "$here/network.php" "$web" "127.0.0.1:$port" install >"$folder/network.log" 2>&1 \
    || { tail -n 20 "$folder/network.log" >&2; exit 1; }
  said=$(php "$here/network.php" "$web" "127.0.0.1:$port" blog 2>>"$folder/network.log") \
    || { tail -n 20 "$folder/network.log" >&2; exit 1; }
fi
cd "$root"
PHP_CLI_SERVER_WORKERS=2 setsid php -d upload_max_filesize=16M -d post_max_size=32M \
  -S "127.0.0.1:$port" -t "$root" "$here/router.php" >"$folder/web-$door.log" 2>&1 </dev/null &
echo $! >"$folder/web-$door.pid"
end=$((SECONDS + 60))
until curl -fsS -o /dev/null "$url/" 2>/dev/null; do
  [ $SECONDS -lt $end ] || { echo "did not come up: $url" >&2; tail -n 20 "$folder/web-$door.log" >&2; exit 1; }
  sleep 0.2
done
echo "$url"
[ -z "$said" ] || echo "$said"
