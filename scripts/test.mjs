// `npm test`: installs what is missing, then runs every check. `.ci/run` does nothing else.
import { findBrowser, findNginx, installPackages, run } from './setup.mjs';

installPackages();
const browser = await findBrowser();
if (browser) process.env.ATLAS_BROWSER = browser;
findNginx();
run('npm', ['run', 'build']);
run('npm', ['run', 'lint']);
run('npm', ['run', 'check']);
run('npm', ['run', 'test:unit']);
run('npm', ['run', 'test:serving']);
run('npm', ['run', 'test:e2e']);
