// Plain JavaScript: a compiler at its start would be measured too.
/**
 * One measured run, in a process of its own: `bare` reads, parses, prints and writes each line and does nothing else; any other
 * name is a command of the console. The last line on standard error is the high-water mark of memory in kilobytes.
 */
const [name = 'bare', ...argv] = process.argv.slice(2);

if (name === 'bare') await bare();
else {
  const command = await import(new URL(`../dist/apps/console/src/${name}.js`, import.meta.url).href);
  process.exitCode = await command.run(argv, process);
}
process.stderr.write(`\n${process.resourceUsage().maxRSS}\n`);

async function bare() {
  let open = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (open + chunk).split('\n');
    open = lines.pop() ?? '';
    let printed = '';
    for (const line of lines) printed += `${JSON.stringify(JSON.parse(line))}\n`;
    if (!process.stdout.write(printed)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
