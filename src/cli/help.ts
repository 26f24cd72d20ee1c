export const help = `Finds what is still missing in technical design documents, and starts new ones.

Usage
  technical-design check [PATH | GLOB …] [options]
  technical-design new VARIANT --title "…" [options]
  technical-design export FILE [--to html | pdf] [--out PATH]
  technical-design templates [--json]
  technical-design --explain RULE | --help | --version

check: tells what is incomplete in Markdown files
  PATH is a file or a folder (all .md and .markdown files below), GLOB a pattern in quotes; both default
  to the current folder. Hidden files, node_modules, symbolic links and what .gitignore or
  .technicaldesignignore exclude are skipped; a file that you name is always checked.

  --format FORMAT    stylish   for people (default)
                     unix      a line each, path:line:column: severity: message [rule]
                     json      for programs; lines and characters count from 0
                     sarif     SARIF 2.1.0, for code scanning
                     github    annotations in GitHub Actions
  --fail-on LEVEL    lowest severity that fails: error, warning (default), information or never
  --template ID|FILE follow this template, whatever the documents say of themselves
  --templates DIR    folder with templates of your team: each .md file is one

  A finding is information in a draft, a warning in review, an error once approved: the document's own
  status decides. Without a status it is a warning. Decision records that share a number with another
  of their folder are a warning, too.

new: writes a document from a template, and never over an existing file
  VARIANT            id of a template (see below), or any Markdown file
  --title "…"        its title
  --set name=value   answers a prompt or field, as in --set author="Ada Lovelace"; may be repeated.
                     Set already: date (today), status (Draft), author (as Git knows you)
  --out PATH         where to write it: a file (its name has an extension), a folder, which is made
                     where there is none, or - for standard output
                     Decision records get the next number of their folder: 0008-use-a-queue.md
  --templates DIR    as above

export: writes a document as one HTML file that needs nothing but itself, or as PDF
  Draws with the Chromium, Chrome or Edge of this machine; CHROME_PATH names another. Images from other
  sites are left out; those beside the document are in it.

  --to FORMAT        html or pdf; without it html, unless --out names a .pdf file
  --out PATH         where to write it: a file (its name has an extension), a folder, or - for standard
                     output; beside the document without it
  --force            replaces the file where there is one

templates: lists what new and --template can name
  --json             for programs
  --templates DIR    as above

Exit codes
  0  nothing at or above --fail-on
  1  something is
  2  wrong use, or a file that cannot be read: one line on standard error says what to do

Examples
  technical-design check
  technical-design check docs/design "services/*/docs" --fail-on error
  technical-design check --format sarif > findings.sarif
  technical-design new technical-plan --title "Retry failed payments" --out docs/design/
  technical-design new adr --title "Use a queue" --out docs/adr/
  technical-design export docs/design/retries.md --to pdf
`;
