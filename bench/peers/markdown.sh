#!/usr/bin/env bash
# Reads PDF files with pymupdf4llm, the peer of PDF import: one JSON object a file and line.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
venv="$here/../target/peers/markdown"
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pymupdf4llm' 2>/dev/null; then
  python3 -m venv "$venv" >&2
  "$venv/bin/pip" -q --disable-pip-version-check install pymupdf==1.28.2 pymupdf4llm==0.2.9 >&2
fi
exec "$venv/bin/python" "$here/markdown.py" "$@"
