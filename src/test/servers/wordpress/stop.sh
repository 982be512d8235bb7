#!/usr/bin/env bash
# Stops what start.sh started in that folder, by process id.
#
#   stop.sh FOLDER [web]     with «web», only the web server, as when a blog is down
set -euo pipefail

folder=$1

stop() {
  local file=$folder/$1.pid
  [ -f "$file" ] || return 0
  local pid
  pid=$(cat "$file")
  # Each was started in a session of its own: its workers go with it.
  kill -- "-$pid" 2>/dev/null || true
  for _ in $(seq 100); do
    kill -0 -- "-$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -9 -- "-$pid" 2>/dev/null || true
  rm -f "$file"
}

stop web
if [ "${2:-}" != web ]; then
  for door in "$folder"/web-*.pid; do
    stop "$(basename "$door" .pid)"
  done
fi
[ "${2:-}" = web ] || stop database
