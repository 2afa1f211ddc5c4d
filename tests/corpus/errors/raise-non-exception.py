raise 'just text'
