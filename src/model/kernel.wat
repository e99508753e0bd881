;; The loops that reading would spend most of its time in, compiled by `npm run kernel` to kernel.wasm; src/model/kernel.ts loads them.
;; All addresses and lengths are in bytes, but for counts of things.
(module
  (memory (import "host" "memory") 1)

  ;; For each of `groups` groups of `each` features, adds up the rows of the features, eight columns of one byte in a step, and writes
  ;; the sums as 16-bit numbers to `out`, 16 bytes a step. A feature's row begins at `cells` + (feature & `mask`).
  (func (export "sum")
    (param $features i32) (param $groups i32) (param $each i32) (param $cells i32) (param $mask i32) (param $steps i32) (param $out i32)
    (local $feature i32) (local $end i32) (local $column i32) (local $left i32) (local $sums v128)
    (local.set $end (local.get $features))
    (loop $group
      (local.set $features (local.get $end))
      (local.set $end (i32.add (local.get $features) (i32.shl (local.get $each) (i32.const 2))))
      (local.set $column (local.get $cells))
      (local.set $left (local.get $steps))
      (loop $step
        (local.set $feature (local.get $features))
        (local.set $sums (v128.const i64x2 0 0))
        (loop $row
          (local.set $sums
            (i16x8.add
              (local.get $sums)
              (v128.load8x8_s (i32.add (local.get $column) (i32.and (i32.load (local.get $feature)) (local.get $mask))))))
          (br_if $row (i32.lt_u (local.tee $feature (i32.add (local.get $feature) (i32.const 4))) (local.get $end))))
        (v128.store (local.get $out) (local.get $sums))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $column (i32.add (local.get $column) (i32.const 8)))
        (br_if $step (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (br_if $group (local.tee $groups (i32.sub (local.get $groups) (i32.const 1))))))

  ;; Makes `count` features out of their parts, four at a time: the k-th is mix(k, left) where `alone` has all bits set, else mix(k, mix(left, right)),
  ;; with the `mix` of hash.ts; k counts from 1. What lies behind the last is written too, to the next multiple of four.
  (func (export "mix")
    (param $left i32) (param $right i32) (param $alone i32) (param $count i32) (param $out i32)
    (local $number v128) (local $part v128) (local $both v128)
    (local.set $number (v128.const i32x4 1 2 3 4))
    (loop $four
      (local.set $part (v128.load (local.get $left)))
      (local.set $both
        (i32x4.mul
          (v128.xor
            (local.get $part)
            (i32x4.add
              (i32x4.add (v128.load (local.get $right)) (v128.const i32x4 0x9e3779b9 0x9e3779b9 0x9e3779b9 0x9e3779b9))
              (i32x4.add (i32x4.shl (local.get $part) (i32.const 6)) (i32x4.shr_u (local.get $part) (i32.const 2)))))
          (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (local.set $both (v128.xor (local.get $both) (i32x4.shr_u (local.get $both) (i32.const 15))))
      (local.set $part (v128.bitselect (local.get $part) (local.get $both) (v128.load (local.get $alone))))
      (local.set $part
        (i32x4.mul
          (v128.xor
            (local.get $number)
            (i32x4.add
              (i32x4.add (local.get $part) (v128.const i32x4 0x9e3779b9 0x9e3779b9 0x9e3779b9 0x9e3779b9))
              (i32x4.add (i32x4.shl (local.get $number) (i32.const 6)) (i32x4.shr_u (local.get $number) (i32.const 2)))))
          (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (v128.store (local.get $out) (v128.xor (local.get $part) (i32x4.shr_u (local.get $part) (i32.const 15))))
      (local.set $number (i32x4.add (local.get $number) (v128.const i32x4 4 4 4 4)))
      (local.set $left (i32.add (local.get $left) (i32.const 16)))
      (local.set $right (i32.add (local.get $right) (i32.const 16)))
      (local.set $alone (i32.add (local.get $alone) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $four (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 4))) (i32.const 0)))))

  ;; Writes the keys of the features of `tokens` tokens, a multiple of four, `stride` bytes a token, four tokens at a time. `code` holds for each
  ;; feature its seed, its number of atoms and for each atom where its column begins, seen from the first token's place in the first column.
  ;; The arithmetic is that of `mix` and `stir` in hash.ts.
  (func (export "keys")
    (param $code i32) (param $codeEnd i32) (param $token i32) (param $tokens i32) (param $out i32) (param $stride i32)
    (local $at i32) (local $atoms i32) (local $to i32) (local $hash v128)
    (loop $four
      (local.set $at (local.get $code))
      (local.set $to (local.get $out))
      (loop $feature
        (local.set $hash (v128.load32_splat (local.get $at)))
        (local.set $atoms (i32.load offset=4 (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (loop $atom
          (local.set $hash
            (i32x4.mul
              (v128.xor
                (local.get $hash)
                (i32x4.add
                  (i32x4.add (v128.load (i32.add (local.get $token) (i32.load (local.get $at)))) (v128.const i32x4 0x9e3779b9 0x9e3779b9 0x9e3779b9 0x9e3779b9))
                  (i32x4.add (i32x4.shl (local.get $hash) (i32.const 6)) (i32x4.shr_u (local.get $hash) (i32.const 2)))))
              (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
          (local.set $hash (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 15))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $atom (local.tee $atoms (i32.sub (local.get $atoms) (i32.const 1)))))
        (local.set $hash
          (i32x4.mul
            (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 16)))
            (v128.const i32x4 0x7feb352d 0x7feb352d 0x7feb352d 0x7feb352d)))
        (local.set $hash
          (i32x4.mul
            (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 15)))
            (v128.const i32x4 0x846ca68b 0x846ca68b 0x846ca68b 0x846ca68b)))
        (local.set $hash (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 16))))
        ;; 0 is no key and becomes 1.
        (local.set $hash (i32x4.sub (local.get $hash) (i32x4.eq (local.get $hash) (v128.const i32x4 0 0 0 0))))
        (v128.store32_lane 0 (local.get $to) (local.get $hash))
        (v128.store32_lane 1 (i32.add (local.get $to) (local.get $stride)) (local.get $hash))
        (v128.store32_lane 2 (i32.add (local.get $to) (i32.shl (local.get $stride) (i32.const 1))) (local.get $hash))
        (v128.store32_lane 3 (i32.add (local.get $to) (i32.mul (local.get $stride) (i32.const 3))) (local.get $hash))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (br_if $feature (i32.lt_u (local.get $at) (local.get $codeEnd))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $stride) (i32.const 2))))
      (local.set $token (i32.add (local.get $token) (i32.const 16)))
      (br_if $four (i32.gt_s (local.tee $tokens (i32.sub (local.get $tokens) (i32.const 4))) (i32.const 0)))))

  ;; Turns the keys between `at` and `end` into the places of their rows, `none` for a key that has none. A key's upper bits, all but `bits`, name a
  ;; bucket, its lower ones mark the row in it: `starts` tells for each bucket its first row, `marks` for each row its mark. Rows take `width`.
  (func (export "rows")
    (param $at i32) (param $end i32) (param $starts i32) (param $marks i32) (param $bits i32) (param $width i32) (param $none i32)
    (local $key i32) (local $row i32) (local $count i32) (local $hits i32) (local $mark v128) (local $marked i32)
    (local.set $marked (i32.sub (i32.shl (i32.const 1) (local.get $bits)) (i32.const 1)))
    (loop $next
      (local.set $key (i32.load (local.get $at)))
      (local.set $count (i32.add (local.get $starts) (i32.shl (i32.shr_u (local.get $key) (local.get $bits)) (i32.const 2))))
      (local.set $row (i32.load (local.get $count)))
      (local.set $count (i32.sub (i32.load offset=4 (local.get $count)) (local.get $row)))
      (local.set $mark (i16x8.splat (i32.and (local.get $key) (local.get $marked))))
      (loop $eight
        ;; Eight marks are compared at once, those behind the bucket left out. Right for up to 31 rows in a bucket.
        (local.set $hits
          (i32.and
            (i16x8.bitmask (i16x8.eq (local.get $mark) (v128.load (i32.add (local.get $marks) (i32.shl (local.get $row) (i32.const 1))))))
            (i32.sub (i32.shl (i32.const 1) (local.get $count)) (i32.const 1))))
        (if (i32.and (i32.eqz (local.get $hits)) (i32.gt_s (local.get $count) (i32.const 8)))
          (then
            (local.set $row (i32.add (local.get $row) (i32.const 8)))
            (local.set $count (i32.sub (local.get $count) (i32.const 8)))
            (br $eight))))
      (i32.store
        (local.get $at)
        (select
          (i32.mul (i32.add (local.get $row) (i32.ctz (local.get $hits))) (local.get $width))
          (local.get $none)
          (local.get $hits)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end)))))

  ;; Lays the rows of 512 neighbouring buckets of a table (table.ts) out in lines of 64 bytes, two buckets a line: seven marks of 16 bits, seven rows of seven bytes,
  ;; and a last byte that says in which line at `spill`, of those 16 kB apart, the line's other rows are, counted from 1, or 0. `starts` tells the first row of each
  ;; bucket and of the next behind them, `bits` how long a mark of the table is, `columns` how many bytes its rows have, seven at most. Returns how many lines at `spill`
  ;; are used, or 256, and has stopped then, when 255 are not enough. What is written must be zeros before.
  (func (export "lines")
    (param $starts i32) (param $marks i32) (param $cells i32) (param $bits i32) (param $columns i32) (param $lines i32) (param $spill i32) (result i32)
    (local $bucket i32) (local $left i32) (local $line i32) (local $used i32) (local $spilt i32) (local $row i64)
    (local.set $row (i64.shr_u (i64.const -1) (i64.extend_i32_u (i32.sub (i32.const 64) (i32.shl (local.get $columns) (i32.const 3))))))
    (loop $next
      ;; The lowest bit of a bucket's number becomes the highest of the mark.
      (if (i32.eqz (i32.and (local.get $bucket) (i32.const 1)))
        (then
          (local.set $line (i32.add (local.get $lines) (i32.shl (local.get $bucket) (i32.const 5))))
          (local.set $used (i32.const 0))))
      (local.set $left (i32.sub (i32.load offset=4 (local.get $starts)) (i32.load (local.get $starts))))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (block $empty
        (br_if $empty (i32.eqz (local.get $left)))
        (loop $each
          (if (i32.eq (local.get $used) (i32.const 7))
            (then
              (local.set $spilt (i32.add (local.get $spilt) (i32.const 1)))
              (if (i32.gt_u (local.get $spilt) (i32.const 255)) (then (return (local.get $spilt))))
              (i32.store8 offset=63 (local.get $line) (local.get $spilt))
              (local.set $line (i32.add (local.get $spill) (i32.shl (local.get $spilt) (i32.const 14))))
              (local.set $used (i32.const 0))))
          (i32.store16
            (i32.add (local.get $line) (i32.shl (local.get $used) (i32.const 1)))
            (i32.or (i32.load16_u (local.get $marks)) (i32.shl (i32.and (local.get $bucket) (i32.const 1)) (local.get $bits))))
          ;; Eight bytes at once; the last is a zero where the next row or the link will be.
          (i64.store offset=14
            (i32.add (local.get $line) (i32.mul (local.get $used) (i32.const 7)))
            (i64.and (i64.load (local.get $cells)) (local.get $row)))
          (local.set $used (i32.add (local.get $used) (i32.const 1)))
          (local.set $marks (i32.add (local.get $marks) (i32.const 2)))
          (local.set $cells (i32.add (local.get $cells) (local.get $columns)))
          (br_if $each (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))
      (br_if $next (i32.lt_u (local.tee $bucket (i32.add (local.get $bucket) (i32.const 1))) (i32.const 512))))
    (local.get $spilt))

  ;; For each of `groups` groups of `each` keys, adds up the rows of the keys that have one in the lines that `lines` laid out, and writes the sums as 16-bit numbers to
  ;; `out`, 16 bytes a group, of which the last two mean nothing. The lines that 256 neighbours spill into are numbered; those of one number lie side by side.
  (func (export "found")
    (param $key i32) (param $groups i32) (param $each i32) (param $lines i32) (param $spill i32) (param $none i32) (param $out i32)
    (local $end i32) (local $line i32) (local $link i32) (local $hits i32) (local $mark v128) (local $sums v128)
    (local.set $end (i32.add (local.get $key) (i32.shl (i32.mul (local.get $groups) (local.get $each)) (i32.const 2))))
    ;; All lines are asked for first, so that they come from far off at the same time, and not one when the one before has been looked at.
    (local.set $line (local.get $key))
    (loop $touch
      (local.set $link (i32.xor (local.get $link) (i32.load8_u (i32.add (local.get $lines) (i32.shl (i32.load16_u offset=2 (local.get $line)) (i32.const 6))))))
      (br_if $touch (i32.lt_u (local.tee $line (i32.add (local.get $line) (i32.const 4))) (local.get $end))))
    ;; Written so that no compiler leaves the loop out, then written over.
    (i32.store8 (local.get $out) (local.get $link))
    (local.set $end (local.get $key))
    (loop $group
      (local.set $end (i32.add (local.get $end) (i32.shl (local.get $each) (i32.const 2))))
      (local.set $sums (v128.const i64x2 0 0))
      (loop $next
        (local.set $mark (v128.load16_splat (local.get $key)))
        (local.set $line (i32.add (local.get $lines) (i32.shl (i32.load16_u offset=2 (local.get $key)) (i32.const 6))))
        (loop $more
          (local.set $hits (i32.and (i16x8.bitmask (i16x8.eq (local.get $mark) (v128.load (local.get $line)))) (i32.const 127)))
          ;; One question, which is seldom answered with yes, and not two, the first of which nobody could foresee.
          (if (local.tee $link (select (i32.const 0) (i32.load8_u offset=63 (local.get $line)) (local.get $hits)))
            (then
              (local.set $line
                (i32.add
                  (i32.add (local.get $spill) (i32.shl (i32.load8_u offset=3 (local.get $key)) (i32.const 6)))
                  (i32.shl (local.get $link) (i32.const 14))))
              (br $more))))
        (local.set $sums
          (i16x8.add
            (local.get $sums)
            (v128.load8x8_s
              (select
                (i32.add (i32.add (local.get $line) (i32.const 14)) (i32.mul (i32.ctz (local.get $hits)) (i32.const 7)))
                (local.get $none)
                (local.get $hits)))))
        (br_if $next (i32.lt_u (local.tee $key (i32.add (local.get $key) (i32.const 4))) (local.get $end))))
      (v128.store (local.get $out) (local.get $sums))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $group (local.tee $groups (i32.sub (local.get $groups) (i32.const 1))))))

  ;; Writes to `out` the sums of the bytes before each of `count` ones at `at`, and the sum of all behind them.
  (func (export "starts") (param $at i32) (param $count i32) (param $out i32)
    (local $end i32) (local $sum i32)
    (local.set $end (i32.add (local.get $at) (local.get $count)))
    (loop $next
      (i32.store (local.get $out) (local.get $sum))
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))
    (i32.store (local.get $out) (local.get $sum))))
