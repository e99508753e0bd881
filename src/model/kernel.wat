;; The one loop that reading spends most of its time in, compiled by `npm run kernel` to kernel.wasm; src/model/sums.ts calls it.
(module
  (memory (import "host" "memory") 1)

  ;; For each of `groups` groups of `each` features, adds up the rows of the features, eight columns of one byte in a step, and writes
  ;; the sums as 16-bit numbers to `out`. All addresses are in bytes; `out` takes 16 bytes a step.
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
      (br_if $group (local.tee $groups (i32.sub (local.get $groups) (i32.const 1)))))))
