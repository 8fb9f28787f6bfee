#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Real drives that go away in the middle of a sync: a stick (exFAT, NTFS) whose file system's process is killed, a network drive (SMB by
# Samba, SFTP by OpenSSH, in a network of its own) whose cable is pulled. Two laptops record and sync in turns; at the end both, and one that
# joins from the drive alone, must hold every record that was acknowledged.
#   sudo tools/drives.sh exfat|ntfs|smb|sftp [ROUNDS] [BUILD-FOLDER]
# Needs root and, by kind: exfat-fuse exfatprogs; ntfs-3g; samba smbnetfs iproute2; sshfs openssh-server iproute2; and sqlite3.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
KIND=${1:?exfat, ntfs, smb or sftp}
ROUNDS=${2:-30}
CLI=${3:-$ROOT/build/release}/bin/shirong-cli
WORK=$(mktemp -d)
DRIVE=$WORK/drive
FOLDER=$DRIVE
ADDRESS=10.213.7
SPACE=shirong$$
LOOP='' SERVER=''
mkdir "$DRIVE" "$WORK/served"
export QT_QPA_PLATFORM=offscreen SHIRONG_LANGUAGE=zh_CN

plug_in() {
  case $KIND in
  exfat) LOOP=$(losetup -f --show "$WORK/stick") && mount.exfat-fuse "$LOOP" "$DRIVE" >"$WORK/mount.log" 2>&1 && SERVER=$(pgrep -f "mount.exfat-fuse $LOOP") ;;
  ntfs) LOOP=$(losetup -f --show "$WORK/stick") && ntfs-3g -o recover "$LOOP" "$DRIVE" && SERVER=$(pgrep -f "ntfs-3g .*$LOOP") ;;
  smb) ip link set "$SPACE" up && sleep 0.3 && HOME=$WORK smbnetfs "$DRIVE" && sleep 0.5 && FOLDER=$DRIVE/$ADDRESS.2/office && ls "$FOLDER" >/dev/null ;;
  sftp) ip link set "$SPACE" up && sleep 0.3 && sshfs -p 2222 -o "StrictHostKeyChecking=no,UserKnownHostsFile=/dev/null,IdentityFile=$WORK/key,ServerAliveInterval=1,ServerAliveCountMax=2" "root@$ADDRESS.2:$WORK/served" "$DRIVE" 2>/dev/null ;;
  esac
}
pull_out() { case $KIND in exfat | ntfs) kill -9 "$SERVER" ;; *) ip link set "$SPACE" down ;; esac; }
put_away() {
  umount -l "$DRIVE" 2>/dev/null || true
  pkill -9 -f "(smbnetfs|sshfs).*$DRIVE" || true
  [ -z "$LOOP" ] || losetup -d "$LOOP" 2>/dev/null || true
  sleep 0.2
}
network() { # two ends of a cable, the far one in a network of its own
  ip netns add "$SPACE"
  ip link add "$SPACE" type veth peer name far netns "$SPACE"
  ip addr add "$ADDRESS.1/24" dev "$SPACE" && ip link set "$SPACE" up
  ip netns exec "$SPACE" ip addr add "$ADDRESS.2/24" dev far && ip netns exec "$SPACE" ip link set far up
}
serve() {
  case $KIND in
  exfat) truncate -s 400M "$WORK/stick" && mkfs.exfat "$WORK/stick" >/dev/null ;;
  ntfs) truncate -s 400M "$WORK/stick" && mkfs.ntfs -F -Q "$WORK/stick" >/dev/null 2>&1 ;;
  smb)
    network && mkdir -p "$WORK/.smb" "$WORK/samba" /run/samba
    printf '[global]\nserver role=standalone\nmap to guest=Bad User\nguest account=root\nsmb ports=445\ndisable netbios=yes\n' >"$WORK/server.conf"
    for which in private lock state cache pid; do printf '%s directory=%s\n' "$which" "$WORK/samba"; done | sed 's/^private directory/private dir/' >>"$WORK/server.conf"
    printf 'log file=%s\nncalrpc dir=%s\n[office]\npath=%s\nguest ok=yes\nread only=no\nforce user=root\n' "$WORK/log" "$WORK/samba/rpc" "$WORK/served" >>"$WORK/server.conf"
    printf '[global]\nclient min protocol=SMB2\n' >"$WORK/.smb/smb.conf"
    printf 'show_hidden_hosts "true"\nfree_space_size 1073741824\n' >"$WORK/.smb/smbnetfs.conf"
    touch "$WORK/.smb/smbnetfs.auth" "$WORK/.smb/smbnetfs.host" && chmod 600 "$WORK"/.smb/*
    ip netns exec "$SPACE" smbd -D -s "$WORK/server.conf"
    ;;
  sftp)
    network && mkdir -p /run/sshd && ssh-keygen -q -t ed25519 -N '' -f "$WORK/key"
    printf 'Port 2222\nHostKey %s\nAuthorizedKeysFile %s.pub\nPermitRootLogin yes\nStrictModes no\nSubsystem sftp internal-sftp\nPidFile none\n' "$WORK/key" "$WORK/key" >"$WORK/server.conf"
    ip netns exec "$SPACE" /usr/sbin/sshd -f "$WORK/server.conf"
    ;;
  esac
}
clean_up() {
  put_away
  if ip netns list 2>/dev/null | grep -q "^$SPACE"; then
    ip netns pids "$SPACE" | xargs -r kill
    ip link del "$SPACE"
    ip netns del "$SPACE"
  fi
  rm -rf "$WORK"
}
trap clean_up EXIT

laptop() { HOME=$WORK/home-$1 "$CLI" "${@:2}"; }
work_on() { # laptop: twenty inspections with a photo each, acknowledged when this returns
  local body one=''
  body=$(find "$WORK/a.photos" -name '*.jpg' -print -quit)
  for i in $(seq 20); do
    { cat "$body" && head -c 60000 /dev/urandom; } >"$WORK/$i.jpg"
    one+=",{\"unit\":\"${VILLAGES[RANDOM % ${#VILLAGES[@]}]}\",\"standard\":\"S1\",\"inspector\":\"王强\",\"at\":\"2026-10-$((RANDOM % 19 + 10))T09:00:00+08:00\","
    one+="\"deductions\":[{\"clause\":\"1.1\",\"count\":1,\"photos\":[\"$WORK/$i.jpg\"]}]}"
  done
  printf '[%s]' "${one#,}" >"$WORK/work.json"
  laptop "$1" record "$WORK/$1.shirong" --file "$WORK/work.json" >/dev/null
}
scores() { laptop "$1" score "$WORK/$1.shirong" --period 2026-10 --standard S1 --format json | sha256sum | cut -c1-16; }

serve
plug_in
HUB=$FOLDER/街道.sqlite
laptop a demo "$WORK/a.shirong" >/dev/null
laptop b new "$WORK/b.shirong" >/dev/null
laptop a sync "$WORK/a.shirong" "$HUB" >/dev/null
laptop b sync "$WORK/b.shirong" "$HUB" >/dev/null
mapfile -t VILLAGES < <(laptop a units "$WORK/a.shirong" --format csv | awk -F, '$3 == "village" { print $1 }')
before=$(sqlite3 "$WORK/a.shirong" 'SELECT count(*) FROM inspections')
cut=0 written=0
for round in $(seq "$ROUNDS"); do
  who=$([ $((round % 2)) = 1 ] && echo a || echo b)
  work_on "$who"
  laptop "$who" sync "$WORK/$who.shirong" "$HUB" >"$WORK/said" 2>&1 &
  sleep "0.$((RANDOM % 900 + 100))"
  sync=$!
  pull_out
  # A call that the system never answers holds the ended program's process until the drive is let go of.
  { sleep 100 && pkill -9 -f "(smbnetfs|sshfs).*$DRIVE"; } &
  wait "$sync" || { cut=$((cut + 1)) && head -1 "$WORK/said" | sed "s#$WORK##g" >>"$WORK/sentences"; }
  kill $! 2>/dev/null || true
  put_away
  [ -z "$(ls -A "$DRIVE")" ] || written=$((written + 1))
  plug_in
done
for who in a b a b; do laptop "$who" sync "$WORK/$who.shirong" "$HUB" >/dev/null; done
laptop c new "$WORK/c.shirong" >/dev/null
laptop c sync "$WORK/c.shirong" "$HUB" >/dev/null
wanted=$((before + ROUNDS * 20)) failed=$written
for who in a b c; do
  held=$(sqlite3 "$WORK/$who.shirong" 'SELECT count(*) FROM inspections')
  photos=$(find "$WORK/$who.photos" -name '*.jpg' | wc -l)
  laptop "$who" verify "$WORK/$who.shirong" >/dev/null && sound=sound || sound=DAMAGED
  echo "   laptop $who: $held of $wanted inspections, $photos photos, scores $(scores "$who"), $sound"
  [ "$held" = "$wanted" ] && [ "$sound" = sound ] && [ "$(scores "$who")" = "$(scores a)" ] || failed=$((failed + 1))
done
echo "$KIND: $ROUNDS syncs, $cut of them failed with a sentence, $written wrote into the bare folder"
sort "$WORK/sentences" 2>/dev/null | uniq -c || true
exit $((failed > 0))
