// Asks the endpoint whose address is given by Comunica, in each form of query; prints what it answers.
// First told that it is an endpoint, then left to find that out.
const { QueryEngine } = require("@comunica/query-sparql");

const PREFIXES = `
PREFIX rap: <https://w3id.org/rapporteur/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

async function ask(engine, name, source) {
  const context = { sources: [source] };
  const meetings = await engine.queryBindings(PREFIXES + "SELECT DISTINCT ?m WHERE { ?m a rap:Meeting }", context);
  console.log(name, "meetings", (await meetings.toArray()).length);
  console.log(name, "any denied", await engine.queryBoolean(PREFIXES + "ASK { ?m rap:status rap:denied }", context));
  const labels = await engine.queryQuads(
    PREFIXES + "CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a rap:Person ; rdfs:label ?l }", context);
  const different = new Set((await labels.toArray()).map((quad) => quad.subject.value + " " + quad.object.value));
  console.log(name, "labels", different.size);
}

async function main() {
  const engine = new QueryEngine();
  await ask(engine, "endpoint", { type: "sparql", value: process.argv[2] });
  await ask(engine, "discovered", process.argv[2]);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
