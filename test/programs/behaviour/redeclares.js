// Shows functions whose names are taken again by a variable, a parameter or another function, as old packages write them.
// biome-ignore-all lint: odd code is what is shown.
function twice(a) {
  return [typeof a, typeof b, b(), typeof g];
  function a() {}
  function b() {
    return 1;
  }
  function b() {
    return 2;
  }
  function g() {}
  for (;;) {
    var g = 1;
  }
}

function strict() {
  return again();
  function again() {
    return 1;
  }
  function again() {
    return [this === undefined];
  }
}

exports.run = () => [twice(1), strict(), twice.length];
