-- Hourglass for Neovim 0.11 or later.
vim.filetype.add({ extension = { hourglass = "hourglass" } })
vim.lsp.enable("hourglass")
