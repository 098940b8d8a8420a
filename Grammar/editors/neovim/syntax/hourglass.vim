" Colours for Hourglass, also for Vim. They go by position and know no word of the language: the
" first word of a statement is a keyword, and every other word is a name.
if exists('b:current_syntax') | finish | endif

" A word begins with a letter of any alphabet.
let s:word = '\%(\a\|[^\x00-\x7f“”„‟«»‐‑‒–—―−]\)\%(\w\|-\|[^\x00-\x7f“”„‟«»]\)*'
execute 'syntax match hourglassName /' . s:word . '/'
execute 'syntax match hourglassKeyword /\%(^\|[;{}]\)[[:blank:]\ufeff\u200b\u2060]*\zs' . s:word . '/'
syntax match hourglassNumber /\%([-‐‑‒–—―−]\|+\?\d\)\%([^ \t,;{}#"]\|\d\@1<=,\d\@=\)*/
syntax match hourglassRemark /#.*/ contains=@Spell
syntax region hourglassText start=/"/ skip=/\\["\\n]/ end=/"\|$/ oneline contains=@Spell
syntax region hourglassText start=/[“”„‟«»]/ end=/[“”„‟«»"]\|$/ oneline contains=@Spell
syntax region hourglassText start=/"""/ skip=/\\["\\n]/ end=/"""/ contains=@Spell

" After a comma the statement goes on, also on the next line.
syntax match hourglassComma /,/ nextgroup=hourglassName,hourglassGoingOn skipwhite skipnl skipempty
syntax match hourglassGoingOn /#.*/ contained contains=@Spell
  \ nextgroup=hourglassName,hourglassGoingOn skipwhite skipnl skipempty
syntax sync fromstart

highlight default link hourglassKeyword Statement
highlight default link hourglassName Identifier
highlight default link hourglassNumber Number
highlight default link hourglassText String
highlight default link hourglassRemark Comment
highlight default link hourglassGoingOn Comment
let b:current_syntax = 'hourglass'
