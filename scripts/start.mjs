// `npm start`: installs what is missing, builds what has changed, serves the atlas and prints its address.
import { serve } from './serve.mjs';
import { buildSite, installPackages } from './setup.mjs';

installPackages();
buildSite();
console.log(`\nThe Treaty Atlas is at ${await serve(Number(process.env.PORT ?? 4173))}`);
