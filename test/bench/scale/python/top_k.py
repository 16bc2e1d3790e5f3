"""The K most frequent lines: partitions by hash, then a Counter for each; ties by the smaller key."""
import heapq
import os
import sys
from collections import Counter

PARTS = 64

temp = os.environ["TMPDIR"]
k = int(os.environ["K"])
paths = [os.path.join(temp, f"part-{at}") for at in range(PARTS)]
parts = [open(path, "wb") for path in paths]
writes = [part.write for part in parts]
with open(os.environ["INPUT"], "rb") as lines:
    for line in lines:
        writes[hash(line) % PARTS](line)
best = []
for path, part in zip(paths, parts):
    part.close()
    with open(path, "rb") as lines:
        counted = Counter(lines).items()
    best = heapq.nsmallest(k, best + [(-count, line) for line, count in counted])
    os.remove(path)
for count, line in best:
    sys.stdout.buffer.write(b"%b\t%d\n" % (line.rstrip(b"\n"), -count))
