#!/usr/bin/env bash
# Mails the operator that a nightly unit failed: bash scripts/schedule/mail-alert.sh UNIT
#
# Needs nothing but a sendmail command (postfix, msmtp-mta, nullmailer …), so it also tells when the
# packages of the project are broken. ALERT_TO says whom, SENDMAIL which command.
set -euo pipefail

unit="${1:?name of the unit}"
report=.cache/import/report.md
max_lines=300

if [ ! -f "$report" ]; then
  what='the import ended before it had a report'
elif grep -q '^# Import stopped' "$report"; then
  what='the import stopped, nothing was written'
elif grep -q '^## Urgent: ' "$report"; then
  what='URGENT: addresses that were published are secret now'
else
  what='the import went well, a later step failed'
fi

{
  echo "To: ${ALERT_TO:-root}"
  echo "Subject: [rozcestnik] $what"
  echo 'MIME-Version: 1.0'
  echo 'Content-Type: text/plain; charset=utf-8'
  echo 'Content-Transfer-Encoding: 8bit'
  echo
  echo "$unit on $(uname -n): $what."
  echo "How it ended: ${MONITOR_SERVICE_RESULT:-not known}"
  echo "All it said: journalctl -u $unit --since yesterday"
  echo 'What to do first: scripts/schedule/README.md, "Alerts"'
  if [ -f "$report" ]; then
    echo
    head -n "$max_lines" "$report"
  fi
} | "${SENDMAIL:-/usr/sbin/sendmail}" -t
