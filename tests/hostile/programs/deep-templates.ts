// id: deep-templates
// title: Five thousand templates in each other
// why: each level is scanned anew by some readers
// compiled: refused leaklab/too-deep

export const text = /*repeat 5000*/`${/*end*/1/*repeat 5000*/}`/*end*/;

export async function main() {}
