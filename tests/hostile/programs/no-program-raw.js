// id: no-program-raw
// title: Is no JavaScript at all
// why: a lesson may arrive damaged
// raw: crash at 5 | crash
] this is not a program [
