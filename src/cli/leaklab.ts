import { main } from './main';

process.exitCode = await main(process.argv.slice(2), { out: console.log, err: console.error });
