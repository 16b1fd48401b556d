// The console: GraphiQL on the ready operations, and above it a bar that says who is asking.
//
// Nothing is written into the page's address; a query that somebody comes with, sent here from /graphql, is taken out of it. The key stays in this browser tab (sessionStorage): it outlives a reload, which
// spares editors from keeping it in worse places, is out of reach for other tabs, and is gone when the tab is closed.

const KEY = "verbatim.key";
const EDITION = "verbatim.edition";
const { React, ReactDOM, GraphiQL } = window;

const keyField = document.getElementById("key");
const showButton = document.getElementById("show");
const editionField = document.getElementById("edition");
const viewerField = document.getElementById("viewer");
const workspace = document.getElementById("workspace");

let root;
let tabs;
let asked;
let introductions = 0;

async function load(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer;
}

async function ask(request) {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const key = keyField.value.trim();
  if (key) {
    headers.Authorization = `Bearer ${key}`;
    headers["X-Edition"] = editionField.value;
  }
  const answer = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(request), credentials: "omit" });
  try {
    return await answer.json();
  } catch {
    throw new Error(`The server answered ${answer.status} without JSON.`);
  }
}

// ---------------------------------------------------------------------------------------------------------- who is asking

const ROLES = { VIEWER: "Viewer", REPORTER: "Reporter", EDITOR: "Editor", ADMIN: "Admin" };

function introduction({ name, role, edition }) {
  const reads = edition === "DESK" ? "reads the desk" : "reads the live edition";
  return role === "PUBLIC" ? `The public ${reads}` : `${name} (${ROLES[role] ?? role}) ${reads}`;
}

async function introduce() {
  const turn = ++introductions;
  let text;
  let refused = false;
  try {
    const { data, errors } = await ask({ query: "{ viewer { name role edition } }" });
    refused = !data?.viewer;
    text = refused ? (errors?.[0]?.message ?? "The server does not say who you are.") : introduction(data.viewer);
  } catch (error) {
    refused = true;
    text = `The server cannot be asked: ${error.message}`;
  }
  // A slow answer about the key before must not cover a quick one about this key.
  if (turn === introductions) {
    viewerField.value = text;
    viewerField.classList.toggle("refused", refused);
  }
}

function changeKey() {
  sessionStorage.setItem(KEY, keyField.value.trim());
  changeCaller();
}

function changeEdition() {
  sessionStorage.setItem(EDITION, editionField.value);
  changeCaller();
}

function changeCaller() {
  showCaller();
  introduce();
  if (root) {
    // A new fetcher makes GraphiQL read the schema again, which a wrong key had kept from it.
    render();
  } else {
    openWhereAllowed();
  }
}

// The public has no choice of editions.
function showCaller() {
  const reader = keyField.value.trim() === "";
  editionField.disabled = reader;
  editionField.value = reader ? "live" : (sessionStorage.getItem(EDITION) ?? "desk");
}

// ------------------------------------------------------------------------------------------------------ the ready operations

// A variable "{nora.id}" stands for what the look-up found there, and is left out where it found nothing. "{nora.id!}" takes
// with it the item of the list that is nothing without it, so that an empty newsroom takes what is left.
const MISSING = Symbol("not in this newsroom");

function filled(value, found) {
  if (Array.isArray(value)) {
    return value.map((item) => filled(item, found)).filter((item) => item !== MISSING && item !== undefined);
  }
  if (value !== null && typeof value === "object") {
    const fields = Object.entries(value).map(([name, field]) => [name, filled(field, found)]);
    return fields.some(([, field]) => field === MISSING) ? MISSING : Object.fromEntries(fields);
  }
  const [, name, needed] = (typeof value === "string" && /^\{([\w.]+)(!?)\}$/.exec(value)) || [];
  if (!name) {
    return value;
  }
  return name.split(".").reduce((at, step) => at?.[step], found) ?? (needed ? MISSING : undefined);
}

async function lookUp(query) {
  try {
    return (await ask({ query })).data ?? {};
  } catch {
    return {};
  }
}

async function readyTabs() {
  const folder = "/console/operations/";
  const text = async (file) => (await load(folder + file)).text();
  const { lookup, operations } = await (await load(`${folder}operations.json`)).json();
  const [found, ...queries] = await Promise.all([
    text(lookup).then(lookUp),
    ...operations.map(({ file }) => text(file)),
  ]);
  return operations
    .map(({ variables, needs }, i) => ({
      query: queries[i],
      variables: variables && JSON.stringify(filled(variables, found), null, 2),
      isFor: !needs || found[needs],
    }))
    .filter(({ isFor }) => isFor)
    .map(({ query, variables }) => ({ query, variables }));
}

function takeQuestion() {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("query");
  if (location.search) {
    history.replaceState(null, "", location.pathname);
  }
  return query ? { query, variables: parameters.get("variables") || undefined } : undefined;
}

// ---------------------------------------------------------------------------------------------------------------- the page

function render() {
  root?.render(
    React.createElement(GraphiQL, {
      fetcher: (request) => ask(request),
      defaultTabs: tabs,
      query: asked?.query,
      variables: asked?.variables,
      defaultEditorToolsVisibility: "variables",
      // Headers would be kept in the history of requests; the bar has the two that matter.
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
      storage: sessionStorage,
    }),
  );
}

// Whoever may not read the schema would get an error in place of a reference, and completes nothing.
async function mayReadTheSchema() {
  const { errors } = await ask({ query: "{ __schema { queryType { name } } }" });
  return !errors?.some(({ extensions }) => extensions?.code === "INTROSPECTION_DISABLED");
}

function askForAKey() {
  const note = document.createElement("form");
  note.className = "waiting";
  note.innerHTML = `<p>This newsroom shows its console to those who have a key. Put yours into the field above, or go on as a
    reader, without the reference of the schema.</p><button>Go on without a key</button>`;
  note.addEventListener("submit", (event) => {
    event.preventDefault();
    openWorkspace();
  });
  workspace.replaceChildren(note);
  keyField.focus();
}

async function openWhereAllowed() {
  await ((await mayReadTheSchema()) ? openWorkspace() : askForAKey());
}

async function openWorkspace() {
  asked = takeQuestion();
  tabs = [...(asked ? [asked] : []), ...(await readyTabs())];
  // GraphiQL takes the variables of its first tab from here, not from the tab.
  if (!sessionStorage.getItem("graphiql:tabState")) {
    sessionStorage.setItem("graphiql:variables", tabs[0].variables ?? "");
  }
  workspace.replaceChildren();
  root = ReactDOM.createRoot(workspace);
  render();
}

function restore() {
  if (!window.confirm("Close your tabs and open the examples again?")) {
    return;
  }
  root?.unmount();
  root = undefined;
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith("graphiql:"))
    .forEach((name) => sessionStorage.removeItem(name));
  openWorkspace();
}

function toggleKey() {
  const shown = keyField.type === "password";
  keyField.type = shown ? "text" : "password";
  showButton.textContent = shown ? "Hide" : "Show";
  showButton.setAttribute("aria-pressed", String(shown));
}

async function open() {
  const settings = await (await load("/console/settings.json")).json();
  keyField.value = sessionStorage.getItem(KEY) || (settings.key ?? "");
  showCaller();
  keyField.addEventListener("change", changeKey);
  editionField.addEventListener("change", changeEdition);
  showButton.addEventListener("click", toggleKey);
  document.getElementById("restore").addEventListener("click", restore);
  await Promise.all([introduce(), openWhereAllowed()]);
}

open().catch((error) => {
  workspace.textContent = `The console cannot open: ${error.message}`;
});
