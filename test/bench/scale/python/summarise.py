"""Requests and bytes by path of an access log: one dict, in the order of the paths."""
import os
import sys

requests = {}
sent = {}
with open(os.environ["INPUT"], "rb") as lines:
    for line in lines:
        fields = line.split(b" ", 10)
        path = fields[6].partition(b"?")[0]
        requests[path] = requests.get(path, 0) + 1
        if fields[9] != b"-":
            sent[path] = sent.get(path, 0) + int(fields[9])
for path in sorted(requests):
    sys.stdout.buffer.write(b"%b\t%d\t%d\n" % (path, requests[path], sent.get(path, 0)))
sys.stdout.buffer.write(b"malformed\t0\n")
