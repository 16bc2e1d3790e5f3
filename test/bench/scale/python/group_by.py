"""The sum by key: partitions by the hash of the key, then a dict for each."""
import os
import sys

PARTS = 64

temp = os.environ["TMPDIR"]
paths = [os.path.join(temp, f"part-{at}") for at in range(PARTS)]
parts = [open(path, "wb") for path in paths]
writes = [part.write for part in parts]
with open(os.environ["INPUT"], "rb") as lines:
    for line in lines:
        writes[hash(line[: line.index(b"\t")]) % PARTS](line)
for path, part in zip(paths, parts):
    part.close()
    sums = {}
    with open(path, "rb") as lines:
        for line in lines:
            key, _, amount = line.partition(b"\t")
            sums[key] = sums.get(key, 0) + int(amount)
    sys.stdout.buffer.writelines(b"%b\t%d\n" % row for row in sums.items())
    os.remove(path)
