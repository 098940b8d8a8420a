;;; hourglass-mode.el --- Write programme designs in Hourglass  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "28.1"))

;;; Commentary:

;; Colours go by position and know no word of the language: the first word of a statement is a
;; keyword, and every other word is a name.  Eglot starts the language server: M-x eglot.

;;; Code:

(defvar hourglass-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\r ">" table)
    (modify-syntax-entry ?- "w" table)
    ;; Where a text begins and ends is marked below.
    (modify-syntax-entry ?\" "." table)
    (modify-syntax-entry ?\\ "." table)
    table))

(defun hourglass--mark-texts (start end)
  "Mark the texts between START and END: each on its line, or between three quotation marks."
  (goto-char start)
  (let ((is-inside (nth 3 (syntax-ppss)))
        (fence (string-to-syntax "|")))
    (while (if is-inside
               (re-search-forward "\\\\.\\|\\(\"\"\\)\"" end 'move)
             (re-search-forward
              "#.*\\|\\(\"\"\"\\)\\|\"\\(?:\\\\[\"\\n]\\|[^\"\n\r]\\)*\"?\\|[“”„‟«»][^“”„‟«»\"\n\r]+[“”„‟«»\"]?"
              end 'move))
      (let ((from (match-beginning 0)) (to (match-end 0)))
        (cond ((match-beginning 1)
               (setq is-inside (not is-inside))
               (put-text-property
                (if is-inside from (1- to)) (if is-inside (1+ from) to) 'syntax-table fence))
              ((not (or is-inside (eq (char-after from) ?#) (= to (1+ from))))
               (put-text-property from (1+ from) 'syntax-table fence)
               (put-text-property (1- to) to 'syntax-table fence)))))))

(defun hourglass--begins-statement-p (place)
  "Whether the word at PLACE is the first of a statement."
  (save-excursion
    (goto-char place)
    (forward-comment (- (point)))
    (let ((before (char-before)))
      (and (not (eq before ?,))
           (or (memq before '(nil ?\; ?{ ?}))
               (save-excursion (re-search-forward "[\n\r]" place t)))))))

(defvar hourglass-font-lock-keywords
  '(("\\(\\(?:[-‐‑‒–—―−]\\|\\+?[0-9]\\)\\(?:,[0-9]\\|[^ \t\n\r,;{}#\"]\\)*\\)\\|[[:alpha:]]\\(?:[[:alnum:]-]\\|[^[:ascii:]“”„‟«»]\\)*"
     0 (cond ((match-beginning 1) font-lock-constant-face)
             ((hourglass--begins-statement-p (match-beginning 0)) font-lock-keyword-face)
             (t font-lock-variable-name-face)))))

;;;###autoload
(define-derived-mode hourglass-mode prog-mode "Hourglass"
  "Write programme designs in Hourglass."
  (setq-local comment-start "# " comment-start-skip "#+ *" tab-width 2 indent-tabs-mode nil)
  (setq-local syntax-propertize-function #'hourglass--mark-texts)
  (setq-local font-lock-defaults '(hourglass-font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.hourglass\\'" . hourglass-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(hourglass-mode "hourglass" "language-server")))

(provide 'hourglass-mode)
;;; hourglass-mode.el ends here
