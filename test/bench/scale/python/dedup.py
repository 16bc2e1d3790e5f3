"""Each distinct line once: partitions by hash, then a set for each."""
import os
import sys

PARTS = 64

temp = os.environ["TMPDIR"]
paths = [os.path.join(temp, f"part-{at}") for at in range(PARTS)]
parts = [open(path, "wb") for path in paths]
writes = [part.write for part in parts]
with open(os.environ["INPUT"], "rb") as lines:
    for line in lines:
        writes[hash(line) % PARTS](line)
for path, part in zip(paths, parts):
    part.close()
    with open(path, "rb") as lines:
        sys.stdout.buffer.writelines(set(lines))
    os.remove(path)
