import { frame } from "leaklab";

export async function main() {
  for (;;) {
    await frame.next();
  }
}
