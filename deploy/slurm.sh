#!/bin/bash
# Reads the archives listed in archives.txt, one an element of the array, then puts the shards together:
#   read=$(sbatch --parsable --array=1-$(wc -l < archives.txt)%50 deploy/slurm.sh)
#   sbatch --dependency=afterany:$read --wrap 'hearsay merge hearsay.db shards/*.shard'
#SBATCH --job-name=hearsay
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --output=logs/%A-%a.log
set -u
mkdir -p shards
archive=$(sed -n "${SLURM_ARRAY_TASK_ID}p" archives.txt)
[ -n "$archive" ] || { echo "archives.txt has no line $SLURM_ARRAY_TASK_ID" >&2; exit 2; }
hearsay read "$archive" --shard "shards/$SLURM_ARRAY_TASK_ID.shard" --jobs "${SLURM_CPUS_PER_TASK:-4}"
code=$?
# 3: some pages could not be read; the shard holds all others and the log names these.
[ "$code" -eq 3 ] && exit 0
exit "$code"
