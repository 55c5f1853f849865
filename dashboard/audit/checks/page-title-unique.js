(audit) => ({ ...audit.node(document.querySelector("title") ?? document.documentElement), title: audit.squeeze(document.title) })
