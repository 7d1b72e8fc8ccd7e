// id: function-constructors
// title: Makes code from text by way of every kind of function
// why: each kind has a constructor of its own, which no global names
// compiled: exits

const kinds: any[] = [
  function () {},
  () => {},
  function* () {},
  class {},
  Object.getOwnPropertyDescriptor(Map.prototype, 'size')!.get,
  [].map,
  async () => {},
  async function* () {},
];

export async function main() {
  for (const kind of kinds) {
    for (const make of [
      () => kind.constructor('return 1'),
      () => new kind.constructor('return 1'),
      () => Reflect.construct(kind.constructor, ['return 1']),
      () => Object.getPrototypeOf(kind).constructor('return 1'),
    ]) {
      let made: unknown;
      try {
        made = make();
      } catch {}
      if (made !== undefined) throw new Error('code was made from text');
    }
  }
}
