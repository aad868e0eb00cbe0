"""What Jinja writes for a template, with less to do where it is called; `runtime` has what that calls upon.

Only what stands fast is written otherwise: a template and its blocks as a whole, an include or an import of
one by its name, an attribute, a macro that is called by its name and printed, and `{% autoescape %}`.
Everything else, and all of it where another plugin has changed what is called upon, is written as Jinja
writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame

FORM = 3
"""Goes up with whatever is written otherwise: what was compiled before is kept."""


class PageCode(CodeGenerator):
    """Writes the code of a template of which `kept` holds the templates by their names."""

    _printed: nodes.Expr | None = None
    _streams = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Look whether something is included without context: that is given as it comes, in pieces."""
        includes = node.find_all(nodes.Include)
        self._streams = self.environment.is_async or any(not each.with_context for each in includes)
        super().visit_Template(node, frame)

    def blockvisit(self, body: Iterable[nodes.Node], frame: Frame) -> None:
        """Have a template or a block give what it makes in one piece: each goes through all around it."""
        if frame.buffer is not None or self._streams:
            super().blockvisit(body, frame)
            return
        self.buffer(frame)
        super().blockvisit(body, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  (Jinja names it so)
        """Ask a thing itself for an attribute first: most things have it."""
        if self.environment.is_async or type(self.environment).getattr is not Environment.getattr:
            super().visit_Getattr(node, frame)
            return
        self.write("(_found if (_found := getattr((_thing := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing")
        self.write(f" else absent(_thing, {node.attr!r}))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Leave to a call what is printed of it: what a macro makes needs nothing more."""
        if self._is_plain_call(node) and self._escapes(frame) and finalize.src is None:
            self._printed = node
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if node is not self._printed:
            super()._output_child_post(node, frame, finalize)

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Call what may be a macro as such, where it takes as many arguments and is printed at once."""
        if node is not self._printed:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        assert isinstance(node.node, nodes.Name)
        macro = frame.symbols.ref(node.node.name)
        self.write(f"({macro}._func(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(f") if type({macro}) is Macro and {macro}.most >= {len(node.args)}")
        self.write(" and context.eval_ctx.autoescape else escape(")
        super().visit_Call(node, frame)
        self.write("))")

    def _is_plain_call(self, node: nodes.Expr) -> bool:
        """Tell whether something is called by its name, with arguments by their places alone."""
        if not isinstance(node, nodes.Call) or self.environment.is_async or self.environment.sandboxed:
            return False
        return isinstance(node.node, nodes.Name) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)

    def _escapes(self, frame: Frame) -> bool:
        return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Give what is included a context that shares what it can with the one around it."""
        if self._streams or not self._stands_fast(node.template) or node.ignore_missing:
            super().visit_Include(node, frame)
            return
        self.writeline(f"{frame.buffer}.extend(kept[", node)
        self.visit(node.template, frame)
        self.write(f"].root_render_within(context, {self.dump_local_context(frame)}))")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if not self._stands_fast(node.template) or node.with_context:
            super()._import_common(node, frame)
            return
        self.write("kept[")
        self.visit(node.template, frame)
        self.write("]._get_default_module(context)")

    def _stands_fast(self, template: nodes.Expr) -> bool:
        """Tell whether a template is named here and now, whoever includes it."""
        named = isinstance(template, nodes.Const) and isinstance(template.value, str)
        own_names = type(self.environment).join_path is not Environment.join_path
        return named and not own_names and not self.environment.is_async

    def visit_ScopedEvalContextModifier(  # noqa: N802
        self, node: nodes.ScopedEvalContextModifier, frame: Frame
    ) -> None:
        """Put back what was changed alone, instead of all that there is."""
        within = node.find_all(nodes.EvalContextModifier)
        lasting = any(type(each) is nodes.EvalContextModifier for each in within)
        if lasting or [option.key for option in node.options] != ["autoescape"]:
            super().visit_ScopedEvalContextModifier(node, frame)
            return
        before, saved = self.temporary_identifier(), frame.eval_ctx.save()
        self.writeline(f"{before} = context.eval_ctx.autoescape")
        self.visit_EvalContextModifier(node, frame)
        for child in node.body:
            self.visit(child, frame)
        frame.eval_ctx.revert(saved)
        self.writeline(f"context.eval_ctx.autoescape = {before}")
