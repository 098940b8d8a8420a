return {
  cmd = { "hourglass", "language-server" },
  filetypes = { "hourglass" },
  root_markers = { ".git" },
}
